import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession, useSessionView } from '../assessment/session-context.ts';
import { SEALS_LIMIT } from '../../record/index.ts';
import { isFullOfSeals } from '../../record/seal.ts';
import { useText } from '../language/text-context.ts';
import { withWords } from '../language/with-words.tsx';
import { KEYS } from '../routes.ts';
import { focusOn } from '../shell/focus-on.ts';
import { signWith } from './ask-key-worker.ts';
import { KeySignForm } from './key-sign-form.tsx';
import type { MadeSeal } from './key-worker.ts';
import { Signatures } from './signatures.tsx';
import { useKeys } from './use-keys.ts';

/** Whoever has a key can sign what was decided, so that others can check that it is as it was; nobody has to. */
export const SignWithKey = withWords(Part, 'keys');

function Part(): ReactNode {
  const { t } = useText();
  const session = useSession();
  const { record, assessment } = useSessionView();
  const { keys } = useKeys();
  const isFull = isFullOfSeals(record);
  const isSigned = record.events.some(({ type }) => type === 'sealed');

  const keep = async ({ event }: MadeSeal): Promise<boolean> => {
    const kept = await session.commit([event]);
    if (kept) focusOn('signatures');
    return kept;
  };

  return (
    <section aria-labelledby="signatures">
      <h2 id="signatures" tabIndex={-1}>
        {t('key-sign.title')}
      </h2>
      {isSigned && <Signatures keys={keys ?? []} />}
      <p>{t('key-sign.text')}</p>
      {assessment.stage === 'decided' && <p>{t('key-sign.issue-first')}</p>}
      {keys?.length === 0 && <p>{t('key-sign.no-key')}</p>}
      {isFull && <p>{t('key-sign.full', { limit: SEALS_LIMIT })}</p>}
      {keys && keys.length > 0 && !isFull && (
        <KeySignForm
          keys={keys}
          sign={(key, passphrase) => signWith(key, passphrase, record)}
          onSeal={keep}
        />
      )}
      <p>
        <Link href={KEYS}>{t('key-sign.to-keys')}</Link>
      </p>
    </section>
  );
}
