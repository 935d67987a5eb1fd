import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Checklist, Diagnostic, Texts } from '../../checklist/index.ts';
import { useText } from '../language/text-context.ts';
import { mapPath } from '../routes.ts';
import { QuotedLine } from './quoted-line.tsx';
import { WitnessDetails } from './witness-details.tsx';

export interface Around {
  files: Record<string, string>;
  /** What was compiled, where it could be: witnesses are told in its words. */
  compiled?: { checklist: Checklist; texts: Texts };
  /** Key of the checklist in addresses, once it is kept: its map can be seen. */
  mapKey?: string;
}

/** One thing that is wrong: where, what, and the answers that show it. */
export function DiagnosticItem({
  diagnostic,
  around: { files, compiled, mapKey },
}: {
  diagnostic: Diagnostic;
  around: Around;
}): ReactNode {
  const { t } = useText();
  const { code, data, file, line, column, question, witness, better } = diagnostic;
  // A fault of a whole file is placed at its beginning, where there is nothing to see.
  const text = line + column > 2 ? files[file] : undefined;
  return (
    <li className="diagnostic">
      <p className="small soft place">
        <code>
          {file}:{line}:{column}
        </code>
        {question !== undefined && <code>{question}</code>}
      </p>
      <p>{t(`diagnostic.${code}`, data)}</p>
      {text !== undefined && <QuotedLine text={text} line={line} column={column} />}
      {compiled && (
        <WitnessDetails compiled={compiled} {...(witness && { witness })} {...(better && { better })} />
      )}
      {mapKey !== undefined && question !== undefined && (
        <p>
          <Link href={mapPath(mapKey, question)}>{t('witness.map')}</Link>
        </p>
      )}
    </li>
  );
}
