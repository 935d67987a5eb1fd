/** The document of a record, as PDF or as a web page. */
import { readFont } from './fonts.ts';
import { checkLaw, lawInput } from './open-laws.ts';
import { openAssessment, type OpenAssessment, type OpenOptions } from './open-record.ts';
import { loadFonts } from '../statement/fonts/index.ts';
import { handOver } from '../exchange/index.ts';
import { fold } from '../record/index.ts';
import { composeTransparency, composeWorkingPaper } from '../statement/compose/transparency/index.ts';
import {
  compose,
  composeDeclaration,
  composeSupplierCopy,
  drawnCharacters,
  publicAddress,
  type Document,
  type Edition,
} from '../statement/index.ts';
import type { Paper } from '../statement/paper.ts';
import type { Surroundings } from './surroundings.ts';
import { TOOL_NAME } from './tool.ts';
import { WrongInput } from './wrong-input.ts';
import { wordsFor, wordsForSupplier } from './words.ts';

/** What a statement is made like, besides its record. */
export interface MakeOptions extends OpenOptions {
  html?: boolean;
  /** Who is to read it. */
  for?: 'supplier';
  /** Id of a law: the statement that it asks for. */
  law?: string;
  /** The paper behind that statement instead. */
  workingPaper?: boolean;
  paper: Paper;
  /** Where it is published. */
  address?: string;
}

/** @throws WrongInput */
export async function makeStatement(
  path: string,
  { html, for: reader, law, workingPaper, paper, address, ...options }: MakeOptions,
  around: Surroundings,
): Promise<{ title: string; content: string | Uint8Array }> {
  const open = await openAssessment(path, options, around);
  around.progress(around.words.t('statement.progress'));
  const edition = { tool: TOOL_NAME, paper };
  const isPublished = law === undefined && reader === undefined && open.assessment.declaration === null;
  const published = address === undefined ? {} : publishedAt(address, isPublished, around);
  const document =
    law === undefined
      ? await ofRecord(open, reader, { ...edition, ...published }, around)
      : await forLaw(open, law, workingPaper ?? false, edition, around);
  return { title: document.title, content: await (html ? asPage(document) : asPdf(document, around)) };
}

/** @throws WrongInput for what is no address, and where the document has no place for one */
function publishedAt(typed: string, isPublished: boolean, { words }: Surroundings): { address: string } {
  if (!isPublished) throw new WrongInput([words.t('statement.address-none')]);
  const address = publicAddress(typed);
  if (address === undefined) throw new WrongInput([words.t('statement.address-wrong', { address: typed })]);
  return { address };
}

/** A declaration speaks to the supplier, and so does the supplier's copy of a result. @throws WrongInput */
async function ofRecord(
  open: OpenAssessment,
  reader: MakeOptions['for'],
  edition: Edition & { address?: string },
  around: Surroundings,
): Promise<Document> {
  const isDeclared = open.assessment.declaration !== null;
  const ofSupplier = isDeclared || reader === 'supplier';
  const words = await (ofSupplier ? wordsForSupplier : wordsFor)(open.checklist, around);
  const input = { ...open, words, ...edition };
  if (isDeclared) {
    const record = handOver(open.model, open.record) ?? open.record;
    return composeDeclaration({ ...input, record, assessment: fold(record) });
  }
  if (reader === undefined) return compose(input);
  if (open.findings.verdict === null) throw new WrongInput([around.words.t('statement.no-supplier')]);
  return composeSupplierCopy(input);
}

async function forLaw(
  open: OpenAssessment,
  law: string,
  isPaper: boolean,
  edition: Edition,
  around: Surroundings,
): Promise<Document> {
  const input = { ...(await lawInput(open, around)), ...edition };
  checkLaw(input, law, around.words);
  return isPaper ? composeWorkingPaper(input, law) : composeTransparency(input, law);
}

async function asPdf(document: Document, { words, say }: Surroundings): Promise<Uint8Array> {
  const { renderPdf } = await import('../statement/pdf/index.ts');
  const fonts = await loadFonts(document.language, drawnCharacters(document), readFont);
  const result = renderPdf(document, fonts);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  for (const { character, codePoint, text } of result.missing)
    say(words.t('statement.no-glyph', { character, codePoint, text }));
  return result.bytes;
}

async function asPage(document: Document): Promise<string> {
  const { renderHtml } = await import('../statement/html/index.ts');
  return renderHtml(document);
}
