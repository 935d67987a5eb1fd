import type { ReactNode } from 'react';
import type { Checklist } from '../../checklist/index.ts';
import { useText } from '../language/text-context.ts';

/** Id, version, languages and size of a checklist, and the digest by which a record knows it. */
export function ChecklistFacts({ checklist }: { checklist: Checklist }): ReactNode {
  const { t, has } = useText();
  const { id, version, digest, languages, questions } = checklist;
  const names = languages.map((one) => (has(`language.${one}`) ? t(`language.${one}`) : one));
  return (
    <>
      <p className="soft small">
        <bdi>{id}</bdi>{' '}
        {t('checklists.facts', {
          version,
          languages: names.join(t('controls.comma')),
          questions: questions.length,
        })}
      </p>
      <details className="small">
        <summary>
          <span>{t('digest.short', { digest: digest.slice(0, 12) })}</span>
        </summary>
        <p className="inside">
          {t('digest.text')} <code className="digest">{digest}</code>
        </p>
      </details>
    </>
  );
}
