import type { ReactNode } from 'react';
import type { Question, TextStatus } from '../../checklist/index.ts';
import { useModel } from '../assessment/session-context.ts';
import { Tag } from '../controls/tag.tsx';
import { useText } from '../language/text-context.ts';

/** Where the question comes from: what was adopted, and what is only the Chair's summary, told apart. */
export function Provenance({ question }: { question: Question }): ReactNode {
  const { t } = useText();
  const { register } = useModel().checklist;
  const clauses = question.clauses.flatMap((id) => register.clauses.filter((clause) => clause.id === id));
  const paragraphs = register.paragraphs.filter(({ number }) => question.paragraphs.includes(number));
  const references = new Set(question.rules?.references);
  const provisions = register.instruments.flatMap(({ citation, provisions: all }) =>
    all.filter(({ id }) => references.has(id)).map(({ id, cite }) => ({ id, cite: `${citation}, ${cite}` })),
  );
  return (
    <details className="why">
      <summary>
        <span>
          {t('provenance.title', { clauses: clauses.map(({ id }) => id).join(t('controls.comma')) })}
        </span>
      </summary>
      <div className="inside">
        {clauses.map(({ id, status, paragraph }) => (
          <Source
            key={id}
            name={t('provenance.clause', { id, paragraph })}
            status={status}
            text={t(`clause.${id}`)}
          />
        ))}
        {paragraphs.map(({ number, status }) => (
          <Source
            key={number}
            name={t('provenance.paragraph', { number })}
            status={status}
            text={t(`paragraph.${number}`)}
          />
        ))}
        {provisions.length > 0 && (
          <>
            <p>
              <strong>{t('provenance.references')}</strong>
            </p>
            <ul>
              {provisions.map(({ id, cite }) => (
                <li key={id}>
                  <span lang="en">{cite}</span>
                  <br />
                  <span className="soft">{t(`provision.${id}`)}</span>
                </li>
              ))}
            </ul>
          </>
        )}
        <p className="soft small">{t('document.status-note')}</p>
      </div>
    </details>
  );
}

function Source({ name, status, text }: { name: string; status: TextStatus; text: string }): ReactNode {
  const { t } = useText();
  return (
    <p>
      <strong>{name}</strong>{' '}
      <Tag tone={status === 'adopted' ? 'info' : 'quiet'}>{t(`document.status.${status}`)}</Tag>
      <br />
      {text}
    </p>
  );
}
