/** The document made once more, from its record and with the checklist that the record pins. */
import { askedOfSupplier } from '../../checklist/index.ts';
import { findingsOf } from '../../findings/index.ts';
import { lawFindingsOf } from '../../findings/laws/index.ts';
import { buildModel, replay } from '../../questionnaire/index.ts';
import { fold, type AssessmentRecord } from '../../record/index.ts';
import { compose, composeDeclaration, composeSupplierCopy, loadWords } from '../compose/index.ts';
import type { WordedChecklist } from '../compose/index.ts';
import { composeTransparency, composeWorkingPaper } from '../compose/transparency/index.ts';
import type { Document } from '../document.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { compared, found, notChecked } from './checks.ts';
import type { VerifyTools } from './tools.ts';
import type { Check } from './types.ts';

export interface Composed {
  document: Document | null;
  /** Of the checklist, and of the answers against it. */
  checks: Check[];
}

export async function composeAgain(
  manifest: Manifest,
  record: AssessmentRecord,
  tools: VerifyTools,
): Promise<Composed> {
  const { id, version, digest } = record.checklist;
  const known = await tools.findChecklist(record.checklist);
  if (known?.checklist.digest !== digest) {
    const reason = known
      ? found('checklist-other-version', { id, version, known: known.checklist.version })
      : found('checklist-missing', { id, version });
    return { document: null, checks: [notChecked('checklist', reason), notChecked('answers')] };
  }
  const checklist = compared('checklist', []);
  const model = buildModel(record.declaration ? askedOfSupplier(known.checklist) : known.checklist);
  const misfits = tools.misfits(model, record);
  if (misfits.length > 0) {
    const places = misfits.map(({ path }) => found('answer-misfit', { place: path }));
    return { document: null, checks: [checklist, compared('answers', places)] };
  }
  try {
    const document = await documentOf(manifest, record, model, known);
    return { document, checks: [checklist, compared('answers', [])] };
  } catch (error) {
    // A stranger's record may ask for what its journey cannot give, such as a verdict where nobody is judged.
    const reason = found('cannot-compose', { detail: String(error) });
    return { document: null, checks: [checklist, compared('answers', [reason])] };
  }
}

async function documentOf(
  { kind, law = '', language, tool, paper, address, on }: Manifest,
  record: AssessmentRecord,
  model: ReturnType<typeof buildModel>,
  known: WordedChecklist,
): Promise<Document> {
  const forSupplier = kind === 'declaration' || kind === 'supplier-copy';
  const isOnLaw = kind === 'transparency-statement' || kind === 'working-paper';
  const words = await loadWords(known, language, { forSupplier, more: isOnLaw ? ['laws'] : [] });
  const assessment = fold(record);
  const state = replay(model, assessment.changes);
  const input = { model, record, assessment, state, words, tool, paper };
  if (isOnLaw) {
    const { laws } = known.checklist;
    if (!laws) throw new RangeError('the checklist has no laws');
    const onLaw = { ...input, findings: lawFindingsOf(laws, model, assessment, state) };
    return kind === 'working-paper' ? composeWorkingPaper(onLaw, law) : composeTransparency(onLaw, law);
  }
  if (kind === 'declaration') return composeDeclaration(input);
  const findings = findingsOf(model, assessment, state, on);
  return kind === 'supplier-copy'
    ? composeSupplierCopy({ ...input, findings })
    : compose({ ...input, findings, ...(address === undefined ? {} : { address }) });
}
