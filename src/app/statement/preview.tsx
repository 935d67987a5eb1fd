import { useEffect, useState, type ReactNode, type SyntheticEvent } from 'react';
import type { Document } from '../../statement/document.ts';
import { useText } from '../language/text-context.ts';
import { Loading } from '../shell/loading.tsx';

interface Props {
  document: Document;
  title: string;
  language: string;
}

/** The web page of the statement, shut off from ours: no script runs in it. */
export function Preview({ document, title, language }: Props): ReactNode {
  const { t } = useText();
  const [html, setHtml] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    void import('../../statement/html/index.ts').then(({ renderHtml }) => {
      if (current) setHtml(renderHtml(document));
    });
    return () => {
      current = false;
    };
  }, [document]);
  if (html === null) return <Loading />;
  return (
    <iframe
      className="paper"
      title={t('statement.preview-of', { title })}
      lang={language}
      srcDoc={html}
      sandbox="allow-same-origin"
      onLoad={dress}
    />
  );
}

/** The shipped security policy lets no page carry its own style sheet, so it is handed over as an object. */
function dress({ currentTarget }: SyntheticEvent<HTMLIFrameElement>): void {
  const { contentDocument: inner, contentWindow } = currentTarget;
  const css = inner?.querySelector('style')?.textContent;
  const Sheet = (contentWindow as (Window & typeof globalThis) | null)?.CSSStyleSheet;
  if (!inner || !css || !Sheet) return;
  const sheet = new Sheet();
  sheet.replaceSync(css);
  inner.adoptedStyleSheets = [sheet];
}
