import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { DECISIONS, type Decision, type DecisionValue, type Person } from '../../record/index.ts';
import { today } from '../clock.ts';
import { ChoiceField } from '../controls/choice-field.tsx';
import { ErrorSummary } from '../controls/error-summary.tsx';
import { TextArea, TextField } from '../controls/text-field.tsx';
import { useCheckedForm } from '../controls/use-checked-form.ts';
import { useText } from '../language/text-context.ts';
import { decisionFrom, missingIn, type DecisionValues } from './decision-values.ts';

interface Props {
  proposed: DecisionValue;
  officer: Person;
  provisional: boolean;
  /** Where what is typed is kept until the decision is taken. */
  draft: string;
  onWrong: (wrong: boolean) => void;
  onDecision: (decision: Decision) => Promise<void>;
}

/** A named person agrees with the proposal or departs from it, with reasons. */
export function DecisionForm({
  proposed,
  officer,
  provisional,
  draft,
  onWrong,
  onDecision,
}: Props): ReactNode {
  const { t } = useText();
  const { control, submit, mistakes, field } = useCheckedForm<DecisionValues>({
    initial: { value: '', ...officer, ground: '', hearing: '', reasons: '' },
    draft,
    check: (values) =>
      Object.fromEntries(missingIn(values, proposed).map((name) => [name, `decide.problem.${name}`])),
    onWrong,
    onValues: ({ value, ...values }) => {
      if (value === '') return;
      const label = (part: 'ground' | 'hearing'): string => t(`decide.${part}-line`);
      void onDecision(decisionFrom({ ...values, value }, { proposed, decidedOn: today(), label }));
    },
  });
  const chosen = useWatch({ control, name: 'value' });

  return (
    <form noValidate className="narrow" onSubmit={submit}>
      <ErrorSummary mistakes={mistakes} />
      {provisional && <p className="box warn">{t('decide.still-open')}</p>}
      <ChoiceField
        {...field('value')}
        label={t('decide.value')}
        choices={DECISIONS.map((value) => ({
          value,
          label: t(`verdict.${value}`),
          note: value === proposed ? t('decide.as-proposed') : t('decide.departs'),
        }))}
        chosen={chosen}
      />
      {chosen === 'exclude' && (
        <>
          <TextArea {...field('ground')} label={t('decide.ground')} hint={t('decide.ground-hint')} />
          <TextArea {...field('hearing')} label={t('decide.hearing')} hint={t('decide.hearing-hint')} />
        </>
      )}
      <TextArea
        {...field('reasons')}
        label={t('decide.reasons')}
        hint={t(chosen !== '' && chosen !== proposed ? 'decide.reasons-needed' : 'decide.reasons-hint')}
      />
      <TextField {...field('name')} label={t('decide.name')} autoComplete="name" />
      <TextField {...field('role')} label={t('decide.role')} autoComplete="organization-title" />
      <p className="buttons">
        <button type="submit" className="button">
          {t('decide.take')}
        </button>
      </p>
    </form>
  );
}
