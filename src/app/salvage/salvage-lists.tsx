import type { ReactNode } from 'react';
import type { LostAnswer, PlannedSalvage, TakenAnswer } from '../../exchange/salvage/index.ts';
import type { Model } from '../../questionnaire/index.ts';
import { GivenAnswer } from '../compare/given-answer.tsx';
import { useText } from '../language/text-context.ts';
import '../compare/compare.css';

/** What would be taken over, and all that cannot be. */
export function SalvageLists({ plan, model }: { plan: PlannedSalvage; model: Model }): ReactNode {
  const { taken, lost, evidence } = plan;
  return (
    <>
      <Part name="lost" count={lost.length}>
        <Lost lost={lost} model={model} />
      </Part>
      <Part name="evidence" count={evidence.length}>
        <ul>
          {evidence.map(({ question, title }, at) => (
            <li key={at}>
              <QuestionName id={question} model={model} />: <bdi>{title}</bdi>
            </li>
          ))}
        </ul>
      </Part>
      <LostEntries plan={plan} />
      <Part name="taken" count={taken.length}>
        <Certainty carried={plan.salvage.carried} />
        <Taken taken={taken} model={model} />
      </Part>
    </>
  );
}

function Part({ name, count, children }: { name: string; count: number; children: ReactNode }): ReactNode {
  const { t } = useText();
  if (count === 0) return null;
  return (
    <>
      <h2 id={name}>{t(`salvage.${name}`)}</h2>
      <p>{t(`salvage.${name}-text`, { count })}</p>
      {children}
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
    <table className="sides" aria-labelledby="taken">
      <thead>
        <tr>
          <th scope="col">{t('salvage.question')}</th>
          <th scope="col">{t('salvage.given')}</th>
        </tr>
      </thead>
      <tbody>
        {taken.map(({ question, answer, isProven }) => (
          <tr key={question}>
            <th scope="row">
              <QuestionName id={question} model={model} />
              {isProven && <span className="soft small block">{t('salvage.mark')}</span>}
            </th>
            <td data-label={t('salvage.given')}>
              <GivenAnswer question={question} answer={answer} model={model} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Lost({ lost, model }: { lost: readonly LostAnswer[]; model: Model }): ReactNode {
  const { t } = useText();
  return (
    <table className="sides" aria-labelledby="lost">
      <thead>
        <tr>
          <th scope="col">{t('salvage.question')}</th>
          <th scope="col">{t('salvage.why')}</th>
        </tr>
      </thead>
      <tbody>
        {lost.map(({ question, reason }) => (
          <tr key={question}>
            <th scope="row">
              <QuestionName id={question} model={model} />
            </th>
            <td data-label={t('salvage.why')}>{t(`salvage.loss.${reason}`)}</td>
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
