import type { ReactNode } from 'react';
import { GivenAnswer } from '../compare/given-answer.tsx';
import { ListPart } from '../controls/list-part.tsx';
import { QuestionNames } from '../controls/question-names.tsx';
import { useText } from '../language/text-context.ts';
import { WithTexts } from '../language/with-texts.tsx';
import { ConfirmTable } from './confirm-table.tsx';
import type { LoadedMove, Side } from './load-move.ts';

/** What becomes of every answer: first what needs a word, then what is lost, then what is new; what stays as it is last. */
export function MoveLists({ loaded: { move, then, now } }: { loaded: LoadedMove }): ReactNode {
  return (
    <>
      <WithTexts texts={now.texts}>
        <ListPart words="move" name="confirm" count={move.confirm.length}>
          <ConfirmTable move={move} then={then} now={now} />
        </ListPart>
      </WithTexts>
      <WithTexts texts={then?.texts ?? {}}>
        <ListPart words="move" name="dropped" count={move.dropped.length}>
          <DroppedTable dropped={move.dropped} then={then} />
        </ListPart>
      </WithTexts>
      <WithTexts texts={now.texts}>
        <ListPart words="move" name="added" count={move.added.length}>
          <QuestionNames questions={move.added} />
        </ListPart>
        <ListPart words="move" name="aside" count={move.aside.length}>
          <QuestionNames questions={move.aside} />
        </ListPart>
        <ListPart words="move" name="actions" count={move.actions.length}>
          <ul>
            {move.actions.map((key) => (
              <li key={key}>{key}</li>
            ))}
          </ul>
        </ListPart>
        <ListPart words="move" name="kept" count={move.kept.length}>
          <QuestionNames questions={move.kept} />
        </ListPart>
      </WithTexts>
    </>
  );
}

/** Without the earlier version on this device only its ids can be told. */
function DroppedTable({
  dropped,
  then,
}: {
  dropped: LoadedMove['move']['dropped'];
  then: Side | undefined;
}): ReactNode {
  const { t } = useText();
  return (
    <table className="sides" aria-labelledby="dropped">
      <thead>
        <tr>
          <th scope="col">{t('move.question')}</th>
          <th scope="col">{t('move.given')}</th>
          <th scope="col">{t('move.why')}</th>
        </tr>
      </thead>
      <tbody>
        {dropped.map(({ question, reason, answer }) => (
          <tr key={question}>
            <th scope="row">{then ? t(`${question}.name`) : question}</th>
            <td data-label={t('move.given')}>
              {then ? (
                <GivenAnswer question={question} answer={answer} model={then.model} />
              ) : (
                <code>{JSON.stringify(answer.value)}</code>
              )}
            </td>
            <td data-label={t('move.why')}>{t(`move.loss.${reason}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
