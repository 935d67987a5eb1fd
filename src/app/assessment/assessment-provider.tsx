import { lazy, Suspense, useEffect, useMemo, useState, type ReactNode } from 'react';
import { journeyOf, textsForSupplier } from '../../checklist/index.ts';
import {
  loadCatalogue,
  loadJourneyWords,
  translator,
  type Language,
  type Messages,
} from '../../locale/index.ts';
import type { FoundChecklist } from '../checklists/find-checklist.ts';
import { TextContext, useTexts, type Text } from '../language/text-context.ts';
import { Frame } from '../shell/frame.tsx';
import { Loading } from '../shell/loading.tsx';
import { CaseBar } from './case-bar.tsx';
import { NotHere } from './not-here.tsx';
import { openSession, type Opened } from './open-session.ts';
import { SessionContext } from './session-context.ts';

const MissingChecklist = lazy(async () => ({
  default: (await import('../checklists/missing-checklist.tsx')).MissingChecklist,
}));
const DamagedPage = lazy(async () => ({
  default: (await import('../damaged/damaged-page.tsx')).DamagedPage,
}));

/** Opens the assessment with this id and gives the pages below it the session and the words of its checklist. */
export function AssessmentProvider({ id, children }: { id: string; children: ReactNode }): ReactNode {
  const opened = useOpened(id);
  const here = opened && 'session' in opened ? opened : undefined;
  const text = useChecklistTexts(here?.found, here?.session.model.checklist.declared ?? false);
  if (here && text)
    return (
      <TextContext value={text}>
        <SessionContext value={here.session}>
          <Frame bar={<CaseBar />}>{children}</Frame>
        </SessionContext>
      </TextContext>
    );
  return (
    <Frame>
      <Suspense fallback={<Loading />}>
        {opened === null && <NotHere />}
        {opened && 'missing' in opened && <MissingChecklist pin={opened.missing} />}
        {opened && 'damaged' in opened && <DamagedPage remains={opened.damaged} />}
        {(opened === undefined || here) && <Loading />}
      </Suspense>
    </Frame>
  );
}

/** Undefined while it is being opened, null when it is not on this device. */
function useOpened(id: string): Opened | undefined {
  const [opened, setOpened] = useState<{ id: string; result: Opened }>();
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    let current = true;
    const opening = openSession(id);
    opening.then(
      (result) => {
        if (current) setOpened({ id, result });
      },
      (error: unknown) => {
        if (current) setFailure(error);
      },
    );
    return () => {
      current = false;
      void closeOnce(opening);
    };
  }, [id]);
  if (failure)
    throw failure instanceof Error ? failure : new Error('the store could not be opened', { cause: failure });
  return opened?.id === id ? opened.result : undefined;
}

async function closeOnce(opening: Promise<Opened>): Promise<void> {
  // What could not be opened was told where it was opened.
  const opened = await opening.catch(() => null);
  if (opened && 'session' in opened) await opened.session.close();
}

/** @param declared the supplier reads them */
function useChecklistTexts(found: FoundChecklist | undefined, declared: boolean): Text | null {
  const outer = useTexts();
  const [texts, setTexts] = useState<{ language: string; texts: Messages } | null>(null);
  const [last, setLast] = useState<Text | null>(null);
  useEffect(() => {
    if (!found) return undefined;
    let current = true;
    void textsOf(found, outer.language, declared).then((loaded) => {
      if (current) setTexts({ language: outer.language, texts: loaded });
    });
    return () => {
      current = false;
    };
  }, [found, outer.language, declared]);
  const text = useMemo((): Text | null => {
    if (texts?.language !== outer.language) return null;
    const catalogues = [...outer.catalogues, texts.texts];
    return { language: outer.language, catalogues, translator: translator(outer.language, ...catalogues) };
  }, [texts, outer]);
  // While another language is on its way the page keeps its words.
  if (text && text !== last) setLast(text);
  return text ?? last;
}

/** The words of the checklist, and those in which the pages speak of its journey or to a supplier. */
async function textsOf(found: FoundChecklist, language: Language, declared: boolean): Promise<Messages> {
  const [texts, own] = await Promise.all([
    found.texts(language),
    declared
      ? loadCatalogue(language, 'declaration')
      : loadJourneyWords(language, journeyOf(found.checklist)),
  ]);
  return { ...(declared ? textsForSupplier(texts) : texts), ...own };
}
