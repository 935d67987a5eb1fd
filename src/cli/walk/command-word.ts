/** Words that a person types in place of an answer. */
export const COMMANDS = [
  'help',
  'why',
  'back',
  'later',
  'clear',
  'none',
  'keep',
  'list',
  'go',
  'review',
  'quit',
] as const;

export interface CommandWord {
  command: (typeof COMMANDS)[number];
  argument: string;
}

/** `/go rec12.union-access` as a command; undefined for an answer. An unknown word after the stroke asks for help. */
export function commandIn(line: string): CommandWord | undefined {
  const [, word = '', argument = ''] = /^\/(\S*)\s*(.*)$/su.exec(line) ?? [];
  if (!line.startsWith('/')) return undefined;
  return { command: COMMANDS.find((command) => command === word.toLowerCase()) ?? 'help', argument };
}
