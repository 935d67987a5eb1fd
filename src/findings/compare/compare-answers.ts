/** What the company says beside what the officer found, question by question. */
import {
  isForSupplier,
  THEME_VALUES,
  type Answer,
  type GroupItem,
  type Question,
} from '../../checklist/index.ts';
import { effectiveAnswer, type Model, type WalkState } from '../../questionnaire/index.ts';

/** "declared-only" and "found-only": the other side gave no answer. */
export type Agreement = 'different' | 'declared-only' | 'found-only' | 'equal';
export const AGREEMENTS: readonly Agreement[] = ['different', 'declared-only', 'found-only', 'equal'];

export interface ComparedAnswer {
  question: string;
  agreement: Agreement;
  declared?: Answer;
  found?: Answer;
  /** The company's answer to a theme is the better one: what an officer looks at first. */
  flattering: boolean;
}

/**
 * Every question with an answer on either side that is put to both: differences first, those in the company's own favour
 * before the others, then what only one side answered, then what is equal; in the checklist's order within each.
 * Values are compared; reasons, notes and evidence are not, since two people never word them alike.
 * @param model of the checklist as the officer answers it
 * @param declared the walk of the declaration
 * @param found the walk of the assessment
 */
export function compareAnswers(model: Model, declared: WalkState, found: WalkState): ComparedAnswer[] {
  const compared = model.questions
    .filter(isForSupplier)
    .flatMap((question) =>
      comparison(
        question,
        effectiveAnswer(model, declared, question.id),
        effectiveAnswer(model, found, question.id),
      ),
    );
  return compared
    .map((one, place) => ({ one, place }))
    .sort((a, b) => rank(a.one) - rank(b.one) || a.place - b.place)
    .map(({ one }) => one);
}

function comparison(question: Question, declared?: Answer, found?: Answer): ComparedAnswer[] {
  const { id } = question;
  if (declared && found) {
    const equal = sameValue(question, declared, found);
    return [
      {
        question: id,
        agreement: equal ? 'equal' : 'different',
        declared,
        found,
        flattering: !equal && isBetter(question, declared, found),
      },
    ];
  }
  if (declared) return [{ question: id, agreement: 'declared-only', declared, flattering: false }];
  if (found) return [{ question: id, agreement: 'found-only', found, flattering: false }];
  return [];
}

const rank = ({ agreement, flattering }: ComparedAnswer): number =>
  AGREEMENTS.indexOf(agreement) * 2 - (flattering ? 1 : 0);

function sameValue(question: Question, a: Answer, b: Answer): boolean {
  return JSON.stringify(comparable(question, a)) === JSON.stringify(comparable(question, b));
}

/** The value without what makes no difference: the order of choices and of items, ids of items, space around words. */
function comparable({ kind, fields = [] }: Question, { value }: Answer): unknown {
  if (kind !== 'group' || !Array.isArray(value)) return plain(kind, value);
  return (value as GroupItem[])
    .map(({ values }) => JSON.stringify(fields.map((field) => plain(field.kind, values[field.id] ?? null))))
    .sort();
}

function plain(kind: Question['kind'], value: unknown): unknown {
  if (kind === 'choices' && Array.isArray(value)) return [...new Set(value)].sort();
  if (kind === 'text' && typeof value === 'string') return value.trim().replace(/\s+/g, ' ');
  if (kind === 'money' && typeof value === 'object' && value !== null && 'amount' in value)
    return [value.amount, 'currency' in value ? value.currency : ''];
  return value;
}

/** "Yes" before "partly" before "no"; what is unknown or does not apply is neither better nor worse. */
function isBetter({ kind }: Question, declared: Answer, found: Answer): boolean {
  if (kind !== 'yes-partly-no') return false;
  const place = ({ value }: Answer): number => THEME_VALUES.slice(0, 3).findIndex((one) => one === value);
  return place(declared) >= 0 && place(found) >= 0 && place(declared) < place(found);
}
