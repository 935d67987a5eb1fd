import { useMemo, useState, type ReactNode } from 'react';
import { AGREEMENTS, compareAnswers, type Agreement } from '../../findings/index.ts';
import { useModel, useSessionView, useWalk } from '../assessment/session-context.ts';
import { useMoreText } from '../language/use-more-text.ts';
import { ComparedRow } from './compared-row.tsx';
import type { Declared } from './use-declared.ts';
import './compare.css';

/** Differences first, then what only one side answered, then what is the same. */
export function Comparison({ declared }: { declared: Declared }): ReactNode {
  const { t, date } = useMoreText('invitation');
  const model = useModel();
  const state = useWalk();
  const { received } = useSessionView().assessment;
  const [shown, setShown] = useState<Agreement | 'all'>('all');
  const all = useMemo(() => compareAnswers(model, declared.state, state), [model, declared, state]);
  const count = (agreement: Agreement): number => all.filter((one) => one.agreement === agreement).length;
  const rows = all.filter(({ agreement }) => shown === 'all' || agreement === shown);
  const { signature } = declared.assessment;
  const source = signature ? t('compare.source', { ...signature.by, date: date(signature.signedOn) }) : '';
  return (
    <>
      <p>{t('compare.signed', { source })}</p>
      {received.length > 1 && <p className="soft">{t('compare.several', { count: received.length })}</p>}
      <p className="soft">{t('compare.what')}</p>
      <p className="box safety narrow">{t('compare.care')}</p>
      <fieldset>
        <legend className="small soft">{t('compare.show')}</legend>
        <div className="row">
          {(['all', ...AGREEMENTS] as const).map((one) => (
            <div key={one} className="choice">
              <input
                id={`show-${one}`}
                type="radio"
                name="show"
                checked={shown === one}
                onChange={() => setShown(one)}
              />
              <label htmlFor={`show-${one}`}>
                {t('compare.filter', {
                  name: t(`compare.${one}`),
                  count: one === 'all' ? all.length : count(one),
                })}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
      <p role="status">{t('compare.count', { count: rows.length, different: count('different') })}</p>
      <ul className="cards comparison">
        {rows.map((one) => (
          <ComparedRow key={one.question} compared={one} source={source} />
        ))}
      </ul>
    </>
  );
}
