import { Component, type ErrorInfo, type ReactNode } from 'react';
import { failureOf } from '../assessment/session.ts';
import { useText } from '../language/text-context.ts';

interface Props {
  children: ReactNode;
}

/** Catches what should not happen, says so in words and offers the way back; what was saved is still saved. */
export class Mishap extends Component<Props, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error): { error: Error } {
    return { error };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    return this.state.error ? <MishapPage error={this.state.error} /> : this.props.children;
  }
}

function MishapPage({ error }: { error: Error }): ReactNode {
  const { t } = useText();
  const failure = failureOf(error);
  return (
    <main>
      <div className="inner narrow">
        <h1>{t('mishap.title')}</h1>
        <p>{failure === 'other' ? t('mishap.text') : t(`saving.failed.${failure}`)}</p>
        <p className="buttons">
          <button
            type="button"
            className="button"
            onClick={() => {
              location.reload();
            }}
          >
            {t('mishap.reload')}
          </button>
        </p>
        <details>
          <summary>
            <span>{t('mishap.detail')}</span>
          </summary>
          <pre className="small">{error.message}</pre>
        </details>
      </div>
    </main>
  );
}
