/** A record pins the checklist it was answered with. */
export interface ChecklistPin {
  id: string;
  version: string;
  digest: string;
}
