import type { ReactNode } from 'react';
import type { LostAnswer, PlannedSalvage, TakenAnswer } from '../../exchange/salvage/index.ts';
import type { Model } from '../../questionnaire/index.ts';
import { GivenAnswer } from '../compare/given-answer.tsx';
import { ListPart } from '../controls/list-part.tsx';
import { useText } from '../language/text-context.ts';
import '../compare/compare.css';

/** What would be taken over, and all that cannot be. */
export function SalvageLists({ plan, model }: { plan: PlannedSalvage; model: Model }): ReactNode {
  const { taken, lost, evidence } = plan;
  return (
    <>
      <ListPart words="salvage" name="lost" count={lost.length}>
        <Lost lost={lost} model={model} />
      </ListPart>
      <ListPart words="salvage" name="evidence" count={evidence.length}>
        <ul>
          {evidence.map(({ question, title }, at) => (
            <li key={at}>
              <QuestionName id={question} model={model} />: <bdi>{title}</bdi>
            </li>
          ))}
        </ul>
      </ListPart>
      <LostEntries plan={plan} />
      <ListPart words="salvage" name="taken" count={taken.length}>
        <Certainty carried={plan.salvage.carried} />
        <Taken taken={taken} model={model} />
      </ListPart>
    </>
  );
}

function LostEntries({ plan: { unreadable, missing } }: { plan: PlannedSalvage }): ReactNode {
  const { t } = useText();
  if (unreadable.length + missing === 0) return null;
  const numbers = unreadable.join(t('controls.comma'));
  return (
    <>
      <h2 id="entries">{t('salvage.entries')}</h2>
      {unreadable.length > 0 && <p>{t('salvage.unreadable', { count: unreadable.length, numbers })}</p>}
      {missing > 0 && <p>{t('salvage.missing', { count: missing })}</p>}
    </>
  );
}

function Certainty({
  carried: { proven, unproven },
}: {
  carried: PlannedSalvage['salvage']['carried'];
}): ReactNode {
  const { t } = useText();
  return (
    <>
      {proven > 0 && <p>{t('salvage.proven', { count: proven })}</p>}
      {unproven > 0 && <p>{t('salvage.unproven', { count: unproven })}</p>}
    </>
  );
}

function Taken({ taken, model }: { taken: readonly TakenAnswer[]; model: Model }): ReactNode {
  const { t } = useText();
  return (
    <QuestionTable
      name="taken"
      column={t('salvage.given')}
      model={model}
      rows={taken.map(({ question, answer, isProven }) => ({
        question,
        mark: isProven && <span className="soft small block">{t('salvage.mark')}</span>,
        cell: <GivenAnswer question={question} answer={answer} model={model} />,
      }))}
    />
  );
}

function Lost({ lost, model }: { lost: readonly LostAnswer[]; model: Model }): ReactNode {
  const { t } = useText();
  return (
    <QuestionTable
      name="lost"
      column={t('salvage.why')}
      model={model}
      rows={lost.map(({ question, reason }) => ({ question, cell: t(`salvage.loss.${reason}`) }))}
    />
  );
}

/** Questions, and one thing about each. */
function QuestionTable({
  name,
  column,
  model,
  rows,
}: {
  name: string;
  column: string;
  model: Model;
  rows: readonly { question: string; mark?: ReactNode; cell: ReactNode }[];
}): ReactNode {
  const { t } = useText();
  return (
    <table className="sides" aria-labelledby={name}>
      <thead>
        <tr>
          <th scope="col">{t('salvage.question')}</th>
          <th scope="col">{column}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ question, mark, cell }) => (
          <tr key={question}>
            <th scope="row">
              <QuestionName id={question} model={model} />
              {mark}
            </th>
            <td data-label={column}>{cell}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Damage may have made up a question that is not in the checklist. */
function QuestionName({ id, model }: { id: string; model: Model }): ReactNode {
  const { t } = useText();
  return model.indexOf(id) < 0 ? <code>{id}</code> : t(`${id}.name`);
}
