import type { ReactNode } from 'react';
import { JOURNEYS } from '../../checklist/index.ts';
import { DECISIONS } from '../../record/index.ts';
import { useMoreText } from '../language/use-more-text.ts';
import { SORTS, type Choice } from './choose.ts';

interface Props {
  choice: Choice;
  onChoice: (choice: Choice) => void;
}

/** Search is always there; the rest unfolds. */
export function Filters({ choice, onChoice }: Props): ReactNode {
  const { t } = useMoreText('follow');
  const set = (change: Partial<Choice>): void => onChoice({ ...choice, ...change });
  return (
    <div className="filters" role="search">
      <div className="field">
        <label className="label" htmlFor="records-search">
          {t('records.search')}
        </label>
        <input
          id="records-search"
          type="search"
          autoComplete="off"
          value={choice.search}
          onChange={({ target }) => set({ search: target.value })}
        />
      </div>
      <details>
        <summary>
          <span>{t('records.filters')}</span>
        </summary>
        <div className="filter-row">
          <Pick
            name="journey"
            value={choice.journey}
            options={['', ...JOURNEYS, 'unknown']}
            label={(one) => t(`records.journey.${one || 'all'}`)}
            onPick={(journey) => set({ journey })}
          />
          <Pick
            name="stage"
            value={choice.stage}
            options={['', 'answering', 'decided', 'issued', 'signed']}
            label={(one) => t(one === '' ? 'records.stage.all' : `stage.${one}`)}
            onPick={(stage) => set({ stage })}
          />
          <Pick
            name="verdict"
            value={choice.verdict}
            options={['', ...DECISIONS, 'gaps']}
            label={(one) =>
              t(one === '' || one === 'gaps' ? `records.verdict.${one || 'all'}` : `verdict.${one}`)
            }
            onPick={(verdict) => set({ verdict })}
          />
          <Pick
            name="sort"
            value={choice.sort}
            options={SORTS}
            label={(one) => t(`records.sort.${one}`)}
            onPick={(sort) => set({ sort })}
          />
          <div className="choice">
            <input
              id="records-overdue"
              type="checkbox"
              checked={choice.overdue}
              onChange={({ target }) => set({ overdue: target.checked })}
            />
            <label htmlFor="records-overdue">{t('records.overdue')}</label>
          </div>
        </div>
      </details>
    </div>
  );
}

interface PickProps<T extends string> {
  name: string;
  value: T;
  options: readonly T[];
  label: (option: T) => string;
  onPick: (option: T) => void;
}

function Pick<T extends string>({ name, value, options, label, onPick }: PickProps<T>): ReactNode {
  const { t } = useMoreText('follow');
  const id = `records-${name}`;
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {t(`records.${name}`)}
      </label>
      <select id={id} value={value} onChange={({ target }) => onPick(target.value as T)}>
        {options.map((one) => (
          <option key={one} value={one}>
            {label(one)}
          </option>
        ))}
      </select>
    </div>
  );
}
