/** Laws as plain text for a terminal. */
import type { ItemCoverage, LawFinding } from '../findings/index.ts';
import type { Translator } from '../locale/index.ts';
import { deadlineText } from '../statement/compose/transparency/index.ts';
import { conditionText } from '../statement/index.ts';
import type { LawInput } from './open-laws.ts';

/** @param cli the program's own words */
export function lawsText(input: LawInput, cli: Translator): string {
  const { assessment, findings, words } = input;
  const { details } = assessment;
  const checked = [...new Set(findings.laws.map(({ law }) => law.checkedOn))].sort()[0] ?? '';
  return [
    cli.t('laws.head', { company: details.subject.name, date: words.date(details.assessedOn) }),
    cli.t('laws.advice', { date: words.date(checked) }),
    ...findings.laws.flatMap((finding) => ['', ...lawLines(finding, input, cli)]),
  ].join('\n');
}

function lawLines(finding: LawFinding, { model, words }: LawInput, cli: Translator): string[] {
  const { law, applies, criteria, chosen, gaps, suggestions } = finding;
  const { t } = words;
  const told = t(`applies.${applies}`);
  return [
    `${t(`law.${law.id}.name`)} (${law.id})`,
    `  ${chosen ? cli.t('laws.chosen', { told }) : told}`,
    ...(law.state === 'in-force' ? [] : [`  ${t(`law.${law.id}.state`)}`]),
    ...criteria.map(({ id, holds }) => {
      const when = law.criteria.find((one) => one.id === id)?.when;
      const condition = when ? conditionText(when, { words, question: model.question }) : id;
      return `    ${condition}${t('list.colon')}${t(`told.${holds}`)}`;
    }),
    `  ${cli.t('laws.due', { deadline: deadlineText(finding, words).replaceAll('\n', ' ') })}`,
    ...itemLines('laws.gaps', gaps, words, cli),
    ...itemLines('laws.suggestions', suggestions, words, cli),
  ];
}

function itemLines(
  key: string,
  items: readonly ItemCoverage[],
  { t }: Translator,
  cli: Translator,
): string[] {
  if (items.length === 0) return [];
  const names = items.map(({ item, state }) =>
    cli.t('findings.noted', { text: t(`item.${item}`), note: t(`coverage.${state}`) }),
  );
  return [`  ${cli.t(key, { items: names.join(t('list.semicolon')) })}`];
}
