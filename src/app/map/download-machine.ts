import type { Checklist } from '../../checklist/index.ts';
import { buildModel, walkMachineConfig } from '../../questionnaire/index.ts';
import { download, fileName } from '../statement/download.ts';

/** The machine of a checklist as JSON, for the visualiser of xstate. */
export function downloadMachine(checklist: Checklist): void {
  const json = JSON.stringify(walkMachineConfig(buildModel(checklist)), null, 2);
  download(fileName([checklist.id, checklist.version, 'machine'], 'json'), 'application/json', `${json}\n`);
}
