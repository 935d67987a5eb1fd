import { useEffect, useState, type ReactNode } from 'react';
import type { Document } from '../../statement/index.ts';
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
  const [page, setPage] = useState<UndressedPage | null>(null);
  useEffect(() => {
    let current = true;
    let address = '';
    void import('../../statement/html/index.ts').then(({ renderHtml }) => {
      if (!current) return;
      const { html, css } = undress(renderHtml(document));
      address = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
      setPage({ address, css });
    });
    return () => {
      current = false;
      URL.revokeObjectURL(address);
    };
  }, [document]);
  if (page === null) return <Loading />;
  return (
    <iframe
      className="paper"
      title={t('statement.preview-of', { title })}
      lang={language}
      src={page.address}
      sandbox="allow-same-origin"
      onLoad={({ currentTarget }) => dress(currentTarget, page.css)}
    />
  );
}

/** A page and its style sheet apart: the shipped security policy lets no page bring its own, so it is handed over as an object. */
interface UndressedPage {
  /** In memory: the security policy lets no text become markup in a page of ours, `srcdoc` included. */
  address: string;
  css: string;
}

function undress(html: string): { html: string; css: string } {
  const [, before = html, css = '', after = ''] = /^(.*?)<style>(.*?)<\/style>(.*)$/s.exec(html) ?? [];
  return { html: before + after, css };
}

function dress({ contentDocument, contentWindow }: HTMLIFrameElement, css: string): void {
  const Sheet = (contentWindow as (Window & typeof globalThis) | null)?.CSSStyleSheet;
  if (!contentDocument || !Sheet) return;
  const sheet = new Sheet();
  sheet.replaceSync(css);
  contentDocument.adoptedStyleSheets = [sheet];
}
