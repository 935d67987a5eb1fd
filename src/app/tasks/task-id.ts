/** Id of a section's link on the task list. */
export function taskId(section: string): string {
  return `task-${section}`;
}
