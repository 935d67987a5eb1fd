import { useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { failureOf, type SaveFailure } from '../assessment/session.ts';
import { openStore } from '../assessment/open-store.ts';
import { useOneAtATime } from '../controls/use-one-at-a-time.ts';
import { useText } from '../language/text-context.ts';
import { casePath } from '../routes.ts';
import { SAMPLES } from '../sample-ids.ts';

export function SampleList(): ReactNode {
  const { t } = useText();
  const [, navigate] = useLocation();
  const { busy, run } = useOneAtATime();
  const [failure, setFailure] = useState<SaveFailure | null>(null);
  const open = async (id: string): Promise<void> => {
    try {
      const { loadSample } = await import('../samples.ts');
      const record = await loadSample(id);
      if (!record) return;
      const store = await openStore();
      if (!(await store.load(record.id))) await store.create(record);
      navigate(casePath.tasks(record.id));
    } catch (error) {
      console.error(error);
      setFailure(failureOf(error));
    }
  };
  return (
    <>
      <h2>{t('samples.title')}</h2>
      <p className="soft">{t('samples.text')}</p>
      {failure && (
        <p className="box bad" role="alert">
          {t(`saving.failed.${failure}`)}
        </p>
      )}
      <ul className="cards two">
        {SAMPLES.map((id) => (
          <li key={id}>
            <div className="card">
              <h3>{t(`sample.${id}`)}</h3>
              <p className="soft">{t(`sample.${id}.text`)}</p>
              <button
                type="button"
                className="button quiet"
                aria-disabled={busy}
                onClick={() => run(() => open(id))}
              >
                {t('samples.open')}
                <span className="hidden-visually"> {t(`sample.${id}`)}</span>
              </button>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
