import { useState, type ReactNode, type SubmitEvent } from 'react';
import type { Model } from '../../questionnaire/index.ts';
import type { AssessmentRecord } from '../../record/index.ts';
import {
  openDifferences,
  suggestedChoices,
  type Choice,
  type Difference,
  type MergePlan,
  type Side,
} from '../../record/merge/index.ts';
import { differenceTitle } from '../../statement/difference-text.ts';
import { failureOf, type SaveFailure } from '../assessment/session.ts';
import { ErrorSummary, type Mistake } from '../controls/error-summary.tsx';
import { useText } from '../language/text-context.ts';
import { DifferenceBox } from './difference-box.tsx';
import { sideId } from './element-id.ts';
import { OutcomeNote } from './outcome-note.tsx';
import { keepMerge } from './prepare.ts';

interface Props {
  plan: MergePlan;
  model: Model;
  onWrong: (wrong: boolean) => void;
  onMerged: (record: AssessmentRecord) => void;
  /** Another tab has continued ours. */
  onOvertaken: () => void;
}

/** Every difference with its choice. What only one copy changed is chosen already, and can be chosen otherwise. */
export function MergeForm({ plan, model, onWrong, onMerged, onOvertaken }: Props): ReactNode {
  const words = useText();
  const { t } = words;
  const { differences } = plan;
  const [choices, setChoices] = useState(() => suggestedChoices(differences));
  const [mistakes, setMistakes] = useState<Mistake[]>([]);
  const [failure, setFailure] = useState<SaveFailure | null>(null);
  const open = openDifferences(differences, choices);
  const choose = (chosen: readonly Difference[], choice: Choice): void =>
    setChoices(new Map([...choices, ...chosen.map(({ id }) => [id, choice] as const)]));

  const keep = async (): Promise<void> => {
    setFailure(null);
    try {
      onMerged(await keepMerge(plan, choices));
    } catch (error) {
      console.error(error);
      const reason = failureOf(error);
      if (reason === 'conflict') onOvertaken();
      else setFailure(reason);
    }
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    onWrong(open.length > 0);
    setMistakes(
      open.map((one) => ({
        id: sideId(one, 'ours'),
        message: t('merge.problem.open', { what: differenceTitle(one, words) }),
      })),
    );
    if (open.length === 0) void keep();
  };

  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary mistakes={mistakes} />
      <h2>{t('merge.differences')}</h2>
      <p>{t('merge.differences-count', { count: differences.length })}</p>
      {open.length > 1 && <ChooseAll onSide={(side) => choose(open, { side, both: true })} />}
      {differences.map((difference) => (
        <DifferenceBox
          key={difference.id}
          difference={difference}
          model={model}
          choice={choices.get(difference.id)}
          wrong={mistakes.some(({ id }) => id === sideId(difference, 'ours')) && open.includes(difference)}
          onChoice={(choice) => choose([difference], choice)}
        />
      ))}
      <OutcomeNote plan={plan} choices={choices} />
      {failure && (
        <p className="box bad" role="alert">
          {t(`saving.failed.${failure}`)}
        </p>
      )}
      <p>{t('merge.logged')}</p>
      <p className="buttons">
        <button type="submit" className="button">
          {t('merge.do')}
        </button>
      </p>
    </form>
  );
}

function ChooseAll({ onSide }: { onSide: (side: Side) => void }): ReactNode {
  const { t } = useText();
  return (
    <p className="row">
      {t('merge.rest')}
      {(['ours', 'theirs'] as const).map((side) => (
        <button key={side} type="button" className="button quiet" onClick={() => onSide(side)}>
          {t(`merge.rest.${side}`)}
        </button>
      ))}
    </p>
  );
}
