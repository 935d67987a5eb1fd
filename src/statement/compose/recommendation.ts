import type { Answer, Evidence, GroupItem, Question } from '../../checklist/index.ts';
import type { ClearedBy, RecommendationFinding, ThemeFinding } from '../../findings/index.ts';
import { effectiveAnswer } from '../../questionnaire/index.ts';
import type { Block, Cell, Column, Inline, RichText } from '../document.ts';
import { becauseText } from './because.ts';
import { clauseParts } from './clause-parts.ts';
import type { StatementInput } from './input.ts';
import { headingId, STATUS_TONE } from './summary.ts';
import { answerText, dayText, itemTexts, type Words } from './words.ts';

/** One section a recommendation: status and reasons, what would clear it, each question with answer, evidence and source. */
export function recommendationDetails(input: StatementInput): Block[] {
  const { findings, words } = input;
  return [
    { kind: 'heading', id: 'findings', level: 1, text: words.t('findings.title') },
    { kind: 'paragraph', text: words.t('findings.intro') },
    ...findings.recommendations.flatMap((row) => recommendation(row, input)),
  ];
}

function recommendation(row: RecommendationFinding, input: StatementInput): Block[] {
  const { t } = input.words;
  const asked = row.themes.filter(({ counts }) => counts !== 'not-asked');
  return [
    { kind: 'heading', id: headingId(row.id), level: 2, text: t(`${row.section}.title`) },
    {
      kind: 'keyValue',
      rows: [
        { key: t('summary.status'), value: t(`status.${row.status}`), tone: STATUS_TONE[row.status] },
        {
          key: t('findings.because'),
          value: row.because.map((reason) => becauseText(reason, input.words)).join('\n'),
        },
        ...(row.clearedBy.length === 0
          ? []
          : [{ key: t('findings.cleared-by'), value: clearedByText(row, input) }]),
        { key: t('findings.source'), value: sourceText(row, input) },
      ],
    },
    {
      kind: 'table',
      columns: answerColumns(input.words),
      rowHeader: 0,
      rows: asked.map((theme) => themeRow(theme, input)),
    },
  ];
}

/** The answer is the longest of the three. */
export function answerColumns({ t }: Words): Column[] {
  return [
    { header: t('findings.question'), share: 32 },
    { header: t('findings.answer'), share: 42 },
    { header: t('findings.evidence'), share: 26 },
  ];
}

/** What is needed, one line a kind, each with all the themes that need it. */
function clearedByText({ clearedBy }: RecommendationFinding, { words }: StatementInput): string {
  const { t } = words;
  const kinds = new Map<string, ClearedBy[]>();
  for (const one of clearedBy) {
    const kind = `${one.need} ${one.grade ?? ''}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), one]);
  }
  return [...kinds.values()]
    .map((ones) => {
      const question = ones.map((one) => t(`${one.question}.name`)).join(t('list.semicolon'));
      return t(`clearedBy.${ones[0]?.need ?? 'answer'}`, { question, grade: ones[0]?.grade ?? '' });
    })
    .join('\n');
}

/** The clause in our words, and whether it is adopted text. */
function sourceText({ id }: RecommendationFinding, { words, model }: StatementInput): string {
  const { clauses } = model.checklist.register;
  return clauses
    .filter(({ recommendation }) => recommendation === id)
    .map((clause) =>
      words.t('findings.clause', {
        id: clause.id,
        text: words.t(`clause.${clause.id}`),
        status: words.t(`document.status.${clause.status}`),
      }),
    )
    .join('\n');
}

function themeRow(theme: ThemeFinding, input: StatementInput): Cell[] {
  const { t } = input.words;
  const question = input.model.question(theme.question);
  const title: Inline[] = [
    { kind: 'strong', text: t(`${theme.question}.name`) },
    `\n${t(`${theme.question}.ask`)}`,
  ];
  return [
    [...title, ...(theme.core ? [] : [`\n${t('findings.not-core')}`])],
    answerCell(question, input),
    evidenceCell(theme, input),
  ];
}

/** The answer with its reason and note, then the follow-ups that were answered. */
export function answerCell(
  question: Question,
  input: Pick<StatementInput, 'words' | 'model' | 'state'>,
): RichText {
  const { words, model, state } = input;
  const { t } = words;
  const lines = model.questions
    .filter(({ theme }) => theme === question.id)
    .flatMap((one): Inline[][] => {
      const answer = effectiveAnswer(model, state, one.id);
      if (!answer) return one === question ? [[t('findings.unanswered')]] : [];
      const text = shownAnswer(one, answer, input);
      const own = one === question;
      const head: Inline[] = own ? [{ kind: 'strong', text }] : [labelled(t(`${one.id}.name`), text, words)];
      const remarks = [
        ...(answer.reason ? [t('findings.reason', { reason: answer.reason })] : []),
        ...(answer.note ? [t('findings.note', { note: answer.note })] : []),
      ];
      return [[...head, ...remarks.map((remark) => `\n${remark}`)]];
    });
  return lines.flatMap((line, i) => (i === 0 ? line : ['\n', ...line]));
}

/** Several items of a group are numbered. The parts of a model clause are whole sentences that stand in a table of their own; here only how many there are. */
function shownAnswer(
  question: Question,
  answer: Answer,
  { model, words }: Pick<StatementInput, 'words' | 'model'>,
): string {
  const { value } = answer;
  if (question.kind === 'group' && value !== null)
    return numbered(itemTexts(question, value as GroupItem[], words));
  if (!Array.isArray(value) || !model.checklist.modelClauses?.includes(question.id))
    return answerText(question, answer, words);
  const parts = clauseParts(question);
  const held = parts.filter((part) => (value as unknown[]).includes(part)).length;
  return words.t('clauses.held', { held, all: parts.length });
}

function labelled(name: string, text: string, { t }: Words): string {
  const colon = t('list.colon');
  return `${name}${text.startsWith('\n') ? colon.trimEnd() : colon}${text}`;
}

/** One item stands behind the name of its question, several on lines of their own. */
function numbered(texts: readonly string[]): string {
  return texts.length < 2
    ? texts.join('')
    : texts.map((text, index) => `\n${String(index + 1)}. ${text}`).join('');
}

function evidenceCell(
  { question, grade, needs, counts }: ThemeFinding,
  { words, model, state, findings }: StatementInput,
): RichText {
  const { t } = words;
  const pieces = (effectiveAnswer(model, state, question)?.evidence ?? []).map((piece) => {
    const expired = findings.expired.some(
      (one) => one.question === question && one.title === piece.title && one.date === piece.date,
    );
    return [pieceText(piece, words), expired ? t('evidence.expired') : ''].filter(Boolean).join('\n');
  });
  const short = counts === 'not-verified' ? [t('evidence.short', { needs, grade })] : [];
  return pieces.length + short.length === 0 ? t('evidence.none') : [...pieces, ...short].join('\n');
}

/** What a piece of evidence is, and where. */
export function pieceText({ grade, title, date, file, reference }: Evidence, words: Words): string {
  const where = file
    ? words.t('evidence.in-file', { name: file.name, digest: file.digest.slice(0, 16) })
    : (reference ?? '');
  const text = words.t('evidence.piece', { grade, title, date: dayText(date, words) });
  return [text, where].filter(Boolean).join('\n');
}
