import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { bundledTexts } from '../../checklist/bundled.ts';
import { translator } from '../../locale/index.ts';
import { TextContext, useTexts, type Text } from '../language/text-context.ts';
import { Frame } from '../shell/frame.tsx';
import { Loading } from '../shell/loading.tsx';
import { CaseBar } from './case-bar.tsx';
import { openSession } from './open-session.ts';
import type { Session } from './session.ts';
import { SessionContext } from './session-context.ts';
import { NotHere } from './not-here.tsx';

/** Opens the assessment with this id and gives the pages below it the session and the words of its checklist. */
export function AssessmentProvider({ id, children }: { id: string; children: ReactNode }): ReactNode {
  const session = useOpened(id);
  const checklist = session?.getView().record.checklist.id;
  const text = useChecklistTexts(checklist);
  if (session === null) {
    return (
      <Frame>
        <NotHere />
      </Frame>
    );
  }
  if (!session || !text) {
    return (
      <Frame>
        <Loading />
      </Frame>
    );
  }
  return (
    <TextContext value={text}>
      <SessionContext value={session}>
        <Frame bar={<CaseBar />}>{children}</Frame>
      </SessionContext>
    </TextContext>
  );
}

/** Undefined while it is being opened, null when it is not on this device. */
function useOpened(id: string): Session | null | undefined {
  const [opened, setOpened] = useState<{ id: string; session: Session | null }>();
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    let current = true;
    openSession(id).then(
      (session) => {
        if (current) setOpened({ id, session });
      },
      (error: unknown) => {
        if (current) setFailure(error);
      },
    );
    return () => {
      current = false;
    };
  }, [id]);
  if (failure)
    throw failure instanceof Error ? failure : new Error('the store could not be opened', { cause: failure });
  return opened?.id === id ? opened.session : undefined;
}

function useChecklistTexts(checklist: string | undefined): Text | null {
  const outer = useTexts();
  const [texts, setTexts] = useState<{ language: string; texts: Record<string, string> } | null>(null);
  const [last, setLast] = useState<Text | null>(null);
  useEffect(() => {
    if (checklist === undefined) return undefined;
    let current = true;
    void bundledTexts(checklist, outer.language).then((loaded) => {
      if (current) setTexts({ language: outer.language, texts: loaded });
    });
    return () => {
      current = false;
    };
  }, [checklist, outer.language]);
  const text = useMemo((): Text | null => {
    if (texts?.language !== outer.language) return null;
    const catalogues = [...outer.catalogues, texts.texts];
    return { language: outer.language, catalogues, translator: translator(outer.language, ...catalogues) };
  }, [texts, outer]);
  // While another language is on its way the page keeps its words.
  if (text && text !== last) setLast(text);
  return text ?? last;
}
