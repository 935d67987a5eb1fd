import type { ReactNode } from 'react';

/** Characters kept on each side of the place: a catalogue or a flow mapping can have lines of any length. */
const AROUND = 60;

/** The line of a file with the place marked. Counts from 1. */
export function QuotedLine({
  text,
  line,
  column,
}: {
  text: string;
  line: number;
  column: number;
}): ReactNode {
  const quoted = text.split(/\r?\n/)[line - 1];
  if (quoted === undefined || quoted.trim() === '') return null;
  const at = Math.min(column - 1, quoted.length);
  const marked = /^(?:[\p{L}\p{N}_.-]+|"[^"]*"|'[^']*'|.)/u.exec(quoted.slice(at))?.[0] ?? '';
  const before = quoted.slice(0, at);
  const after = quoted.slice(at + marked.length);
  return (
    <pre className="quoted-line" dir="ltr">
      {/* A reader of the page hears the place as file, line and column; the picture of it is for the eye. */}
      <span className="line-number" aria-hidden="true">
        {line}
      </span>
      <code>
        {before.length > AROUND ? `…${before.slice(-AROUND)}` : before.trimStart()}
        <mark>{marked}</mark>
        {after.length > AROUND ? `${after.slice(0, AROUND)}…` : after}
      </code>
    </pre>
  );
}
