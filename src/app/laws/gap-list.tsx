import type { ReactNode } from 'react';
import type { ItemCoverage, LawFinding } from '../../findings/index.ts';
import type { TransparencyInput } from '../../statement/compose/transparency/index.ts';
import { Tag } from '../controls/tag.tsx';
import { QuestionLinks } from '../decide/question-links.tsx';
import { COVERAGE_TONES } from './tones.ts';

interface Props {
  finding: LawFinding;
  input: TransparencyInput;
}

/** What the law requires and the draft lacks; apart from it what is suggested. Each leads to the questions that complete it. */
export function GapList({ finding, input }: Props): ReactNode {
  const { t } = input.words;
  const { gaps, suggestions } = finding;
  return (
    <>
      <h2>{t('lawpage.gaps.title')}</h2>
      {gaps.length === 0 ? (
        <p className="box good">{t('lawpage.gaps.none')}</p>
      ) : (
        <List all={gaps} finding={finding} input={input} />
      )}
      {suggestions.length > 0 && (
        <>
          <h3>{t('annex.suggestions')}</h3>
          <List all={suggestions} finding={finding} input={input} />
        </>
      )}
    </>
  );
}

function List({ all, finding, input }: Props & { all: readonly ItemCoverage[] }): ReactNode {
  const { t } = input.words;
  const { id } = finding.law;
  return (
    <ul className="task-list">
      {all.map(({ item, state, needsMore, completes }) => (
        <li key={item}>
          <div className="task">
            <span className="task-name">{t(`item.${item}`)}</span>
            <span className="task-mark">
              <Tag tone={COVERAGE_TONES[state]}>{t(`coverage.${state}`)}</Tag>
            </span>
          </div>
          {needsMore && <p>{t(`law.${id}.needs.${item}`)}</p>}
          {completes.length > 0 && (
            <>
              <p className="soft small complete">{t('lawpage.complete')}</p>
              <QuestionLinks questions={completes} origin={`laws/${id}`} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
