/** From an answers file to a record: the same rules for each answer as on the page, and every problem at once. */
import {
  journeyOf,
  toValue,
  type Journey,
  type Answer,
  type Evidence,
  type EvidenceFile,
} from '../../checklist/index.ts';
import { findingsOf } from '../../findings/index.ts';
import { COUNTRY_CODES, formatMoney } from '../../locale/index.ts';
import { checkAnswer, isDay, replay, type Model } from '../../questionnaire/index.ts';
import {
  append,
  fold,
  startRecord,
  type AssessmentRecord,
  type Details,
  type Person,
} from '../../record/index.ts';
import { problemsOf, readJson } from '../../record/read.ts';
import { answerSchema } from '../../record/schema.ts';
import { answersSchema, type AnswersFile } from './schema.ts';

/** What is wrong, and where in the file; the words are under `read.<code>`, those of an answer under `problem.<code>`. */
export interface AnswersProblem {
  code: string;
  /** Such as `answers.rec10c.recruitment-fees.value`. */
  path: string;
  data: Record<string, string | number>;
}

export type Outcome<T> = { ok: true; value: T } | { ok: false; problems: AnswersProblem[] };

/** @returns the file's content, or every way in which it does not fit */
export function readAnswers(text: string): Outcome<AnswersFile> {
  const json = readJson(text);
  if (!json.ok) return json;
  const parsed = answersSchema.safeParse(json.value);
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, problems: parsed.error.issues.flatMap(problemsOf) };
}

export interface Surroundings {
  /** UUID for the record. */
  id: string;
  /** Version of the tool. */
  tool: string;
  /** ISO 8601 time, UTC. */
  at: string;
  /** A hashed evidence file by the path that the answers file gives; undefined keeps the path as a reference. */
  file?(path: string): EvidenceFile | undefined;
}

/** @returns a record whose log holds the answers in the checklist's order, so that replaying it sets nothing aside by accident */
export function recordFromAnswers(
  model: Model,
  written: AnswersFile,
  around: Surroundings,
): Outcome<AssessmentRecord> {
  const answers = orderedAnswers(model, written, around);
  const problems = [
    ...detailProblems(written, journeyOf(model.checklist)),
    ...checklistProblems(model, written),
    ...endProblems(model, written),
    ...Object.keys(written.answers)
      .filter((question) => model.indexOf(question) < 0)
      .map((question) => ({ code: 'question-unknown', path: `answers.${question}`, data: { question } })),
    ...answers.flatMap(([question, answer]) => answerProblems(model, question, answer, written.assessedOn)),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const { id, version, digest } = model.checklist;
  const started = startRecord({ ...around, checklist: { id, version, digest }, details: detailsOf(written) });
  const answered = answers.reduce(
    (record, [question, answer]) => append(record, { type: 'answered', question, answer }, around.at),
    started,
  );
  return { ok: true, value: ended(model, answered, written, around.at) };
}

/** A decision is taken on a supplier, a plan is taken on where nobody is judged; neither stands for the other. */
function endProblems({ checklist }: Model, written: AnswersFile): AnswersProblem[] {
  const foreign = journeyOf(checklist) === 'supplier' ? 'adoption' : 'decision';
  return written[foreign] === undefined
    ? []
    : [{ code: `${foreign}-of-other-journey`, path: foreign, data: { id: checklist.id } }];
}

function ended(model: Model, record: AssessmentRecord, written: AnswersFile, at: string): AssessmentRecord {
  const { decision, adoption, assessor, assessedOn } = written;
  if (decision) return decided(model, record, written, decision, at);
  if (!adoption) return record;
  const { by, remarks, adoptedOn } = adoption;
  const taken = { by: personOf(by ?? assessor), adoptedOn: adoptedOn ?? assessedOn, remarks };
  return append(record, { type: 'adopted', adoption: taken }, at);
}

function orderedAnswers(model: Model, { answers }: AnswersFile, around: Surroundings): [string, Answer][] {
  return model.questions.flatMap((question): [string, Answer][] => {
    if (!Object.hasOwn(answers, question.id)) return [];
    const { evidence, value, ...rest } = answers[question.id] ?? { value: null };
    const pieces = evidence?.map((piece) => hashed(piece, around));
    return [
      [question.id, { value: toValue(question, value), ...rest, ...(pieces ? { evidence: pieces } : {}) }],
    ];
  });
}

type WrittenEvidence = Omit<Evidence, 'file'> & { file?: string };

function hashed({ file: path, ...piece }: WrittenEvidence, around: Surroundings): Evidence {
  if (path === undefined) return piece;
  const file = around.file?.(path);
  return file ? { ...piece, file } : { ...piece, reference: piece.reference ?? path };
}

function answerProblems(model: Model, question: string, answer: Answer, on: string): AnswersProblem[] {
  const problems = checkAnswer(model.question(question), answer, on);
  if (problems.length === 0) return unfit(question, answer);
  return problems.map(({ code, part, item, field, data }) => ({
    code,
    path: ['answers', question, part, item, field].filter((step) => step !== undefined).join('.'),
    data,
  }));
}

/** What a record cannot hold: a file that is taken becomes a record that can be read. */
function unfit(question: string, answer: Answer): AnswersProblem[] {
  const parsed = answerSchema.safeParse(answer);
  if (parsed.success) return [];
  return parsed.error.issues
    .flatMap(problemsOf)
    .map((problem) => ({ ...problem, path: `answers.${question}.${problem.path}` }));
}

function detailProblems(
  { subject, procurement, period, assessedOn }: AnswersFile,
  journey: Journey,
): AnswersProblem[] {
  return [
    ...(journey === 'supplier' && !procurement
      ? [{ code: 'procurement-missing', path: 'procurement', data: {} }]
      : []),
    ...(period && period.to < period.from
      ? [{ code: 'period-backwards', path: 'period.to', data: { from: period.from, to: period.to } }]
      : []),
    ...(COUNTRY_CODES.has(subject.country)
      ? []
      : [{ code: 'country-unknown', path: 'subject.country', data: { value: subject.country } }]),
    ...(isDay(assessedOn) ? [] : [{ code: 'date-invalid', path: 'assessedOn', data: { value: assessedOn } }]),
  ];
}

function checklistProblems({ checklist }: Model, written: AnswersFile): AnswersProblem[] {
  const { id, version } =
    typeof written.checklist === 'string' ? { id: written.checklist } : written.checklist;
  if (id === checklist.id && (version === undefined || version === checklist.version)) return [];
  return [
    {
      code: 'checklist-unknown',
      path: 'checklist',
      data: { id, version: version ?? '', known: `${checklist.id} ${checklist.version}` },
    },
  ];
}

function detailsOf({ subject, procurement, period, assessor, assessedOn }: AnswersFile): Details {
  const identifiers = subject.identifiers.map((one) =>
    typeof one === 'string' ? one : `${one.scheme} ${one.id}`,
  );
  return {
    subject: { ...subject, identifiers },
    procurement: procurement ? { ...procurement, value: worthOf(procurement.value) } : NO_PROCUREMENT,
    assessor: personOf(assessor),
    assessedOn,
    ...(period && { period }),
  };
}

const NO_PROCUREMENT = { title: '', buyer: '', reference: '', value: '' };

const worthOf = (value: NonNullable<AnswersFile['procurement']>['value']): string =>
  typeof value === 'object' ? formatMoney(value) : String(value);

function personOf(person: AnswersFile['assessor']): Person {
  return typeof person === 'string' ? { name: person, role: '' } : { role: '', ...person };
}

function decided(
  model: Model,
  record: AssessmentRecord,
  written: AnswersFile,
  decision: NonNullable<AnswersFile['decision']>,
  at: string,
): AssessmentRecord {
  const assessment = fold(record);
  const { value, by, reasons, decidedOn } = decision;
  const { verdict } = findingsOf(model, assessment, replay(model, assessment.changes));
  return append(
    record,
    {
      type: 'decided',
      decision: {
        value,
        by: personOf(by ?? written.assessor),
        reasons,
        decidedOn: decidedOn ?? written.assessedOn,
        proposed: verdict ?? value,
      },
    },
    at,
  );
}
