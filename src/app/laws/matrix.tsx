import type { ReactNode } from 'react';
import type { LawFinding } from '../../findings/index.ts';
import { isContent, type TransparencyInput } from '../../statement/compose/transparency/index.ts';
import { Tag } from '../controls/tag.tsx';
import { COVERAGE_TONES } from './tones.ts';

interface Props {
  finding: LawFinding;
  input: TransparencyInput;
}

/** Every item: what the law says of it, and what the draft has. */
export function Matrix({ finding: { coverage }, input }: Props): ReactNode {
  const { t } = input.words;
  return (
    <>
      <h2>{t('lawpage.matrix')}</h2>
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col">{t('annex.item')}</th>
            <th scope="col">{t('annex.demand')}</th>
            <th scope="col">{t('annex.state')}</th>
          </tr>
        </thead>
        <tbody>
          {coverage
            .filter(({ item }) => isContent(item))
            .map(({ item, demand, state }) => (
              <tr key={item}>
                <th scope="row">{t(`item.${item}`)}</th>
                <td className={demand === null ? 'soft' : undefined}>{t(`demand.${demand ?? 'none'}`)}</td>
                <td>{demand !== null && <Tag tone={COVERAGE_TONES[state]}>{t(`coverage.${state}`)}</Tag>}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </>
  );
}
