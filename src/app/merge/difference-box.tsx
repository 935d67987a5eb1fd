import type { ReactNode } from 'react';
import type { Model } from '../../questionnaire/index.ts';
import { canKeepBoth, type Choice, type Difference, type Side } from '../../record/merge/index.ts';
import { differenceTitle } from '../../statement/difference-text.ts';
import { Tag, type Tone } from '../controls/tag.tsx';
import { useText } from '../language/text-context.ts';
import { sideId } from './element-id.ts';
import { SideWords } from './side-words.tsx';

const TONES: Record<Difference['changed'], Tone> = { ours: 'quiet', theirs: 'info', both: 'warn' };

interface Props {
  difference: Difference;
  model: Model;
  choice: Choice | undefined;
  /** A choice was asked for and not made. */
  wrong: boolean;
  onChoice: (choice: Choice) => void;
}

/** What each copy says of one matter, and which of the two is to stand. */
export function DifferenceBox({ difference, model, choice, wrong, onChoice }: Props): ReactNode {
  const words = useText();
  const { t } = words;
  const title = differenceTitle(difference, words);
  return (
    <fieldset className={wrong ? 'item field wrong' : 'item'}>
      <legend>{title}</legend>
      <p>
        <Tag tone={TONES[difference.changed]}>{t(`merge.changed.${difference.changed}`)}</Tag>
      </p>
      {difference.kind === 'answer' && <p className="soft">{t(`${difference.question}.ask`)}</p>}
      {wrong && <p className="field-error">{t('merge.problem.open', { what: title })}</p>}
      <div className="two-sides">
        {(['ours', 'theirs'] as const).map((side) => (
          <OneSide
            key={side}
            side={side}
            difference={difference}
            model={model}
            isChosen={choice?.side === side}
            onChoose={() => onChoice({ side, both: choice?.both ?? true })}
          />
        ))}
      </div>
      {choice && difference.kind === 'answer' && canKeepBoth(difference, choice.side) && (
        <div className="choice">
          <input
            id={`${sideId(difference, 'ours')}-both`}
            type="checkbox"
            checked={choice.both}
            onChange={(event) => onChoice({ ...choice, both: event.target.checked })}
          />
          <label htmlFor={`${sideId(difference, 'ours')}-both`}>{t('merge.both')}</label>
        </div>
      )}
    </fieldset>
  );
}

interface SideProps {
  side: Side;
  difference: Difference;
  model: Model;
  isChosen: boolean;
  onChoose: () => void;
}

function OneSide({ side, difference, model, isChosen, onChoose }: SideProps): ReactNode {
  const { t } = useText();
  const id = sideId(difference, side);
  return (
    <div>
      <div className="choice">
        <input
          id={id}
          type="radio"
          name={difference.id}
          checked={isChosen}
          aria-describedby={`${id}-says`}
          onChange={onChoose}
        />
        <label htmlFor={id}>{t(`merge.side.${side}`)}</label>
      </div>
      <div id={`${id}-says`} className="says">
        <SideWords difference={difference} side={side} model={model} />
      </div>
    </div>
  );
}
