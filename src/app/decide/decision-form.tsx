import { useState, type ReactNode } from 'react';
import { useForm, useWatch, type FieldErrors } from 'react-hook-form';
import { DECISIONS, type Decision, type DecisionValue, type Person } from '../../record/index.ts';
import { today } from '../clock.ts';
import { ChoiceField } from '../controls/choice-field.tsx';
import { readDraft } from '../controls/draft.ts';
import { ErrorSummary, type Mistake } from '../controls/error-summary.tsx';
import { TextArea, TextField } from '../controls/text-field.tsx';
import { useDraft } from '../controls/use-draft.ts';
import { useText } from '../language/text-context.ts';
import {
  DECISION_FIELDS,
  decisionFrom,
  missingIn,
  type DecisionField,
  type DecisionValues,
} from './decision-values.ts';

interface Props {
  proposed: DecisionValue;
  officer: Person;
  provisional: boolean;
  /** Where what is typed is kept until the decision is taken. */
  draft: string;
  onWrong: (wrong: boolean) => void;
  onDecision: (decision: Decision) => Promise<boolean>;
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
  const [mistakes, setMistakes] = useState<Mistake[]>([]);
  const [typed] = useState(() => readDraft(draft) as DecisionValues | null);
  const { register, handleSubmit, control, formState } = useForm<DecisionValues>({
    defaultValues: {
      value: '',
      ...officer,
      ground: '',
      hearing: '',
      reasons: '',
      ...typed,
    },
    shouldFocusError: false,
    resolver: (values) => {
      const missing = missingIn(values, proposed).map((field) => [
        field,
        { type: `decide.problem.${field}` },
      ]);
      const errors = Object.fromEntries(missing) as FieldErrors<DecisionValues>;
      return missing.length > 0 ? { values: {}, errors } : { values, errors: {} };
    },
  });
  useDraft(draft, control);
  const chosen = useWatch({ control, name: 'value' });
  const error = (field: DecisionField): string | undefined => {
    const key = formState.errors[field]?.type;
    return key === undefined ? undefined : t(key);
  };
  const fieldOf = (field: DecisionField) => ({
    id: `decision-${field}`,
    error: error(field),
    input: register(field),
  });

  const decide = async (values: DecisionValues): Promise<void> => {
    setMistakes([]);
    onWrong(false);
    if (values.value === '') return;
    const label = (part: 'ground' | 'hearing'): string => t(`decide.${part}-line`);
    await onDecision(
      decisionFrom({ ...values, value: values.value }, { proposed, decidedOn: today(), label }),
    );
  };
  const refuse = (errors: FieldErrors<DecisionValues>): void => {
    onWrong(true);
    setMistakes(
      DECISION_FIELDS.flatMap((field) => {
        const key = errors[field]?.type;
        return key === undefined ? [] : [{ id: `decision-${field}`, message: t(key) }];
      }),
    );
  };

  return (
    <form noValidate className="narrow" onSubmit={(event) => void handleSubmit(decide, refuse)(event)}>
      <ErrorSummary mistakes={mistakes} />
      {provisional && <p className="box warn">{t('decide.still-open')}</p>}
      <ChoiceField
        {...fieldOf('value')}
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
          <TextArea {...fieldOf('ground')} label={t('decide.ground')} hint={t('decide.ground-hint')} />
          <TextArea {...fieldOf('hearing')} label={t('decide.hearing')} hint={t('decide.hearing-hint')} />
        </>
      )}
      <TextArea
        {...fieldOf('reasons')}
        label={t('decide.reasons')}
        hint={t(chosen !== '' && chosen !== proposed ? 'decide.reasons-needed' : 'decide.reasons-hint')}
      />
      <TextField {...fieldOf('name')} label={t('decide.name')} autoComplete="name" />
      <TextField {...fieldOf('role')} label={t('decide.role')} autoComplete="organization-title" />
      <p className="buttons">
        <button type="submit" className="button">
          {t('decide.take')}
        </button>
      </p>
    </form>
  );
}
