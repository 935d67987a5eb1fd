/** Which themes of a section are drawn together. */
import { questionsIn, type Checklist, type Expression, type Question } from '../../../checklist/index.ts';
import type { Band } from './types.ts';

/** In the order of the checklist; a band is named for its first theme. */
export function bandsOf({ sections, questions }: Checklist): Omit<Band, 'nodes' | 'edges'>[] {
  const themes = new Map(questions.map(({ id, theme }) => [id, theme]));
  return sections.flatMap(({ key }) => {
    const own = questions.filter(({ section }) => section === key);
    const band = new Map(own.map(({ theme }) => [theme, theme]));
    const joined = (theme: string): string => {
      const parent = band.get(theme) ?? theme;
      return parent === theme ? theme : joined(parent);
    };
    for (const question of own)
      for (const read of readBy(question)) {
        const other = themes.get(read) ?? '';
        if (band.has(other)) join(band, joined(question.theme), joined(other), own);
      }
    const groups = new Map<string, string[]>();
    for (const theme of band.keys()) {
      const root = joined(theme);
      groups.set(root, [...(groups.get(root) ?? []), theme]);
    }
    return [...groups].map(([id, members]) => ({ id, section: key, themes: members }));
  });
}

/** The earlier theme leads, so that a band keeps its place in the order. */
function join(band: Map<string, string>, one: string, other: string, own: readonly Question[]): void {
  if (one === other) return;
  const place = (theme: string): number => own.findIndex((question) => question.theme === theme);
  if (place(one) < place(other)) band.set(other, one);
  else band.set(one, other);
}

/** Every question that any condition of a question or of its rules reads. */
function readBy({ when, rules }: Question): Set<string> {
  const conditions: (Expression | undefined)[] = [
    when,
    ...(rules?.flags ?? []).flatMap((flag) => [flag.when, flag.cleared]),
    ...(rules?.triggers ?? []).flatMap(({ when: raised, confirmed, cleared }) => [
      raised,
      confirmed,
      cleared,
    ]),
    ...(rules?.credits ?? []).map((credit) => credit.when),
    ...(rules?.actions ?? []).map((action) => action.when),
  ];
  return new Set(conditions.flatMap((one) => (one ? questionsIn(one) : [])));
}
