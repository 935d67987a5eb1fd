import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { effectiveAnswer } from '../../questionnaire/index.ts';
import { type ItemText, type TransparencyInput } from '../../statement/compose/transparency/index.ts';
import { answerText } from '../../statement/index.ts';
import { useSession } from '../assessment/session-context.ts';
import { Tag } from '../controls/tag.tsx';
import { casePath } from '../routes.ts';
import { EditForm } from './edit-form.tsx';

interface Props {
  text: ItemText;
  /** Id of the law on whose page it stands. */
  law: string;
  input: TransparencyInput;
  closed: boolean;
}

/** One item of the draft: its text, the answers behind it, and the company's wording. */
export function ItemDraft({ text, law, input, closed }: Props): ReactNode {
  const { t } = input.words;
  const session = useSession();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !open) button.current?.focus();
    wasOpen.current = open;
  }, [open]);
  const { item, edit, draft, isStale } = text;
  const name = t(`item.${item}`);
  const putBack = (): void =>
    void session.commit([
      { type: 'text-edited', edit: { key: item, language: input.words.language, text: '', draft } },
    ]);
  return (
    <section className="item-draft">
      <h3>
        {name} {edit && <Tag tone="info">{t('lawpage.edited')}</Tag>}
      </h3>
      {!open &&
        text.text.split(/\n{2,}/).map((part, i) => (
          <p key={i} dir="auto" className="statement-text">
            {part}
          </p>
        ))}
      {isStale && <p className="box warn">{t('lawpage.edited.stale')}</p>}
      {open && <EditForm text={text} language={input.words.language} onDone={() => setOpen(false)} />}
      {edit && (
        <p className="small soft">
          <strong>{t('lawpage.edited.draft')}</strong> <span dir="auto">{draft}</span>
        </p>
      )}
      <Behind text={text} law={law} input={input} />
      {!closed && !open && (
        <p className="row">
          <button ref={button} type="button" className="plain-button" onClick={() => setOpen(true)}>
            {t('lawpage.edit')}
            <span className="hidden-visually"> {name}</span>
          </button>
          {edit && (
            <button type="button" className="plain-button" onClick={putBack}>
              {t('lawpage.edit.restore')}
              <span className="hidden-visually"> {name}</span>
            </button>
          )}
        </p>
      )}
    </section>
  );
}

/** Each sentence with the answers on which it rests; each answer can be looked at and changed. */
function Behind({ text, law, input }: Omit<Props, 'closed'>): ReactNode {
  const { words, model, state, record } = input;
  const { t } = words;
  const { item, sentences } = text;
  const count = new Set(sentences.flatMap(({ questions }) => questions)).size;
  return (
    <details>
      <summary>
        <span>
          {t('lawpage.behind', { count })}
          <span className="hidden-visually"> {t(`item.${item}`)}</span>
        </span>
      </summary>
      <div className="inside">
        {sentences.map(({ id, text: sentence, questions }) => (
          <div key={id} className="trace">
            <p dir="auto">{sentence}</p>
            <ul>
              {questions.map((question) => {
                const answer = effectiveAnswer(model, state, question);
                return (
                  <li key={question}>
                    <Link href={casePath.question(record.id, question, `laws/${law}`)}>
                      {t(`${question}.name`)}
                    </Link>
                    {t('list.colon')}
                    {answer && answerText(model.question(question), answer, words)}
                  </li>
                );
              })}
            </ul>
          </div>
        ))}
      </div>
    </details>
  );
}
