import { useState, type ReactNode } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { Link } from 'wouter';
import { effectiveAnswer, relevanceOf } from '../../questionnaire/index.ts';
import type { TransparencyInput } from '../../statement/compose/transparency/index.ts';
import { useSession } from '../assessment/session-context.ts';
import { ChoiceField } from '../controls/choice-field.tsx';
import { casePath } from '../routes.ts';

/** The laws to draft for: the same answer that the questionnaire asks for. */
export function ChooseForm({ input }: { input: TransparencyInput }): ReactNode {
  const { model, state, assessment } = input;
  const question = model.checklist.laws?.chosen;
  if (question === undefined || assessment.stage === 'issued') return null;
  if (relevanceOf(model, state, question) !== 'asked') return null;
  return <Form question={question} input={input} />;
}

function Form({ question, input }: { question: string; input: TransparencyInput }): ReactNode {
  const { model, state, words, findings, record } = input;
  const { t } = words;
  const session = useSession();
  const [saved, setSaved] = useState(false);
  const given = effectiveAnswer(model, state, question)?.value;
  const { register, handleSubmit, control } = useForm<{ laws: string[] }>({
    defaultValues: { laws: Array.isArray(given) ? (given as string[]) : [] },
  });
  const chosen = useWatch({ control, name: 'laws' });
  const known = findings.laws.map(({ law }) => law.id);
  const keep = async ({ laws }: { laws: string[] }): Promise<void> => {
    const wanted = known.filter((id) => laws.includes(id));
    const answer = { value: wanted.length > 0 ? wanted : noneOf(model.question(question).options) };
    const told = await session.commit(
      [{ type: 'answered', question, answer }],
      [{ type: 'ANSWER', question, answer }],
    );
    setSaved(told);
  };
  const next = model.questions.find(({ section }, number) => isAfter(model, question, section, number))?.id;
  return (
    <form noValidate className="law-choice" onSubmit={(event) => void handleSubmit(keep)(event)}>
      <ChoiceField
        id="laws"
        type="checkbox"
        heading={2}
        label={t('lawpage.choose.legend')}
        chosen={chosen}
        input={register('laws', { onChange: () => setSaved(false) })}
        choices={findings.laws.map(({ law, applies }) => ({
          value: law.id,
          label: t(`law.${law.id}.name`),
          note: t(`applies.${applies}`),
        }))}
      />
      <button type="submit" className="button">
        {t('lawpage.choose.save')}
      </button>
      <div role="status">
        {saved && (
          <p className="box good">
            {t('lawpage.choose.saved')}{' '}
            {next !== undefined && (
              <Link href={casePath.question(record.id, next)}>{t('lawpage.to-questions')}</Link>
            )}
          </p>
        )}
      </div>
    </form>
  );
}

/** An answer cannot be empty; to choose nothing is an option of its own where the checklist has one. */
const noneOf = (options: readonly string[] | undefined): string[] | null =>
  options?.includes('none') ? ['none'] : null;

/** The first question of the section after the one in which laws are chosen. */
function isAfter(
  { questions, indexOf }: TransparencyInput['model'],
  chosen: string,
  section: string,
  number: number,
): boolean {
  const at = indexOf(chosen);
  return number > at && section !== questions[at]?.section;
}
