import { useEffect, type ReactNode } from 'react';
import { useText } from '../language/text-context.ts';
import { withWords } from '../language/with-words.tsx';
import { HOME } from '../routes.ts';
import { BackLink } from '../shell/back-link.tsx';
import { Frame } from '../shell/frame.tsx';
import { useArrival } from '../shell/use-arrival.ts';
import { Report } from './report.tsx';
import { useVerifying } from './use-verifying.ts';
import { VerifyInput } from './verify-input.tsx';

/** Is a PDF what the program made for the record inside it? */
export const VerifyPage = withWords(Page, 'verify');

function Page(): ReactNode {
  const { t } = useText();
  const { state, own, give } = useVerifying();
  useArrival(t('verify.page'));
  // The heading of what came out, so that it is read at once.
  useEffect(() => document.getElementById('result')?.focus(), [state]);
  return (
    <Frame>
      <div className="narrow">
        <BackLink href={HOME}>{t('nav.back-home')}</BackLink>
        <h1>{t('verify.page')}</h1>
        <p className="lead">{t('verify.lead')}</p>
        <VerifyInput own={own} onGiven={give} />
        <p role="status" className="soft">
          {state.step === 'busy' && t('verify.busy', { name: state.name })}
        </p>
        {state.step === 'failed' && (
          <Bad title={t('verify.failed')} name={state.name} text={t('verify.failed-next')} />
        )}
        {state.step === 'unreadable' && (
          <Bad
            title={t('verify.unreadable')}
            name={state.name}
            text={t(`verify.problem.${state.problem.code}`, { detail: state.problem.detail })}
          />
        )}
        {state.step === 'verified' && <Report name={state.name} report={state.report} />}
      </div>
    </Frame>
  );
}

/** The file cannot be looked into. */
function Bad({ title, name, text }: { title: string; name: string; text: string }): ReactNode {
  return (
    <div className="box bad">
      <h2 id="result" tabIndex={-1}>
        {title}
      </h2>
      <p>
        <bdi>{name}</bdi>
      </p>
      <p>{text}</p>
    </div>
  );
}
