import type { Checklist } from '../../checklist/index.ts';

/** The question that opens the section in which laws are chosen: is a statement wanted? Undefined where a checklist has no laws. */
export function firstOfLaws({ laws, questions }: Pick<Checklist, 'laws' | 'questions'>): string | undefined {
  const section = questions.find(({ id }) => id === laws?.chosen)?.section;
  return section === undefined ? undefined : questions.find((one) => one.section === section)?.id;
}
