/** Suppliers of one tender side by side, and the table as files for spreadsheets. */
export { csvOf } from './csv.ts';
export {
  byName,
  openTriggers,
  portfolioTable,
  type Candidate,
  type Cell,
  type Column,
  type Table,
} from './table.ts';
export { tenderOf } from './tender.ts';
export { xlsxOf } from './xlsx.ts';
