/** Everything that a checklist asks, in its order, before the conditions are lowered. */
import { checkCitations } from './citations.ts';
import { checkValue, type ValueSource } from './consistency.ts';
import type { Operand } from './lower.ts';
import type { RegisterIndex } from './register.ts';
import { followUpOf, scopeOf, themeOf, type SectionSource } from './shape.ts';
import type { Path } from './source.ts';
import type { Question } from '../types.ts';

export interface Entry {
  section: SectionSource;
  path: Path;
  question: Question;
  /** As it is written. */
  when?: string | undefined;
}

export class Entries {
  readonly all: Entry[] = [];
  private readonly numbers = new Map<string, number>();

  /** Notes ids that are taken or stand in the wrong section, and what does not fit a question or the register. */
  constructor(
    sections: readonly SectionSource[],
    private readonly index: RegisterIndex,
  ) {
    for (const section of sections) this.collect(section);
  }

  /** Place among all questions; -1 for an id that no question has. */
  numberOf(id: string): number {
    return this.numbers.get(id) ?? -1;
  }

  of(id: string): Entry | undefined {
    return this.all[this.numberOf(id)];
  }

  operand(id: string): Operand | undefined {
    return this.of(id)?.question;
  }

  private collect(section: SectionSource): void {
    const { source, content } = section;
    const { questions = [], themes = [] } = content;
    questions.forEach((question, i) => {
      const path = ['questions', i];
      this.enter(section, path, scopeOf(question, section), question);
      checkCitations(source, path, question, this.index);
    });
    themes.forEach((theme, i) => {
      const path = ['themes', i];
      this.enter(section, path, themeOf(theme, section), { kind: 'yes-partly-no' });
      checkCitations(source, path, theme, this.index);
      (theme['follow-ups'] ?? []).forEach((followUp, j) => {
        this.enter(section, [...path, 'follow-ups', j], followUpOf(followUp, theme, section), followUp);
      });
    });
  }

  private enter(section: SectionSource, path: Path, question: Question, written: Written): void {
    const { source, content } = section;
    const isKnown = this.numbers.has(question.id);
    if (isKnown) source.add('duplicate-id', source.at(path), { id: question.id }, question.id);
    // The id of a follow-up begins with its theme's.
    if (question.id === question.theme && !question.id.startsWith(`${content.section}.`))
      source.add('id-not-in-section', source.at(path), { id: question.id }, question.id);
    checkValue(source, path, written, question.id);
    if (!isKnown) this.numbers.set(question.id, this.all.length);
    this.all.push({ section, path, question, when: written.when });
  }
}

type Written = ValueSource & { when?: string | undefined };
