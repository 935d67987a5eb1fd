/** The worked examples of a theme, as the tests run them. */
import { toValue } from '../answer-shape.ts';
import type { Entries } from './entries.ts';
import { fits, type Example } from './example.ts';
import type { ThemeSource } from './schema.ts';
import { present } from './shape.ts';
import type { Path, Source } from './source.ts';

/** Notes answers that no question takes. */
export function examplesOf(source: Source, path: Path, theme: ThemeSource, entries: Entries): Example[] {
  return theme.examples.map((written, i): Example => {
    const subject = { question: theme.id, path: ['examples', i] };
    const answers = Object.entries(written.answers).flatMap(([key, value]) => {
      const question = key.replace(/^this(?=\.|$)/, theme.id);
      const operand = entries.operand(question);
      const at = [...path, ...subject.path, 'answers', key];
      if (!operand) source.add('example-question', source.atKey(at), { id: key }, theme.id);
      else if (!fits(operand, value)) source.add('example-value', source.at(at), { id: key }, theme.id);
      return operand ? [{ question, value: toValue(operand, value) }] : [];
    });
    const { name, flags, triggers, actions, credits, asks } = written;
    const expected = present({ flags, triggers, actions, credits, asks });
    return { theme: theme.id, name, answers, ...expected, subject };
  });
}
