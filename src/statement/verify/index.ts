/** Reading a PDF back and verifying it: a door of its own, because it brings pdf.js, jsPDF and zod. */
export { verifyPdf } from './verify.ts';
export type { VerifyTools } from './tools.ts';
export * from './types.ts';
