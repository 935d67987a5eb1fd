import { useRef, type ReactNode } from 'react';
import { useText } from '../language/text-context.ts';
import { LockNow } from '../lock/lock-now.tsx';
import { NewerBar } from '../offline/newer-bar.tsx';
import { OfflineNote } from '../offline/offline-note.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { ThemeSwitch } from './theme-switch.tsx';
import { Wordmark } from './wordmark.tsx';

/** What stands around every page. `bar` names the assessment that is open. */
export function Frame({ children, bar }: { children: ReactNode; bar?: ReactNode }): ReactNode {
  const { t } = useText();
  const main = useRef<HTMLElement>(null);
  return (
    <div className="frame">
      <header className="masthead">
        {/* A button, not a link: the hash of the address belongs to the routes. */}
        <button type="button" className="skip" onClick={() => main.current?.focus()}>
          {t('shell.skip')}
        </button>
        <div className="inner">
          <Wordmark />
          <LockNow />
          <div className="masthead-tools">
            <LanguageSwitch />
            <ThemeSwitch />
          </div>
        </div>
      </header>
      <NewerBar />
      {bar}
      <main ref={main} tabIndex={-1}>
        <div className="inner">{children}</div>
      </main>
      <footer className="footer">
        <div className="inner">
          <p>{t('shell.about')}</p>
          <p>{t('shell.not-advice')}</p>
          <OfflineNote />
        </div>
      </footer>
    </div>
  );
}
