/** The gaps, in the order in which their reader works: by severity, or by stage of the procurement life cycle. */
import { STAGES } from '../../../checklist/index.ts';
import { SEVERITIES, type GapFinding } from '../../../findings/index.ts';
import type { Block, Cell, Inline } from '../../document.ts';
import { flagText, triggerName } from '../because.ts';
import type { StatementInput } from '../input.ts';
import { headingId } from '../summary.ts';
import type { Words } from '../words.ts';
import { SEVERITY_TONE } from './opening.ts';

interface Part {
  id: string;
  title: string;
  intro?: string;
  gaps: GapFinding[];
}

export function gapBlocks(input: StatementInput): Block[] {
  const { findings, words } = input;
  const { gaps } = findings;
  const { t } = words;
  const parts = gaps.some(({ stage }) => stage !== undefined)
    ? byStage(gaps, words)
    : bySeverity(gaps, words);
  return [
    { kind: 'heading', id: 'gaps', level: 1, text: t('gaps.title') },
    { kind: 'paragraph', text: t(gaps.length > 0 ? 'gaps.intro' : 'gaps.none') },
    ...parts
      .filter((part) => part.gaps.length > 0)
      .flatMap((part): Block[] => [
        { kind: 'heading', id: part.id, level: 2, text: part.title },
        ...(part.intro === undefined ? [] : [{ kind: 'paragraph' as const, text: part.intro }]),
        {
          kind: 'table',
          columns: [
            { header: t('gaps.severity'), share: 14 },
            { header: t('gaps.theme'), share: 28 },
            { header: t('gaps.what'), share: 44 },
            { header: t('gaps.recommendation'), share: 14 },
          ],
          rowHeader: 1,
          rows: part.gaps.map((gap) => gapRow(gap, input)),
        },
      ]),
  ];
}

function bySeverity(gaps: readonly GapFinding[], { t }: Words): Part[] {
  return SEVERITIES.map((severity) => ({
    id: `gaps-${severity}`,
    title: t(`severity.${severity}`),
    intro: t(`severity.${severity}.meaning`),
    gaps: gaps.filter((gap) => gap.severity === severity),
  }));
}

/** Within a stage the gravest stay first. A gap without a stage concerns the whole organisation. */
function byStage(gaps: readonly GapFinding[], { t }: Words): Part[] {
  return STAGES.map((stage) => ({
    id: `gaps-${stage}`,
    title: t(`stage-of.${stage}`),
    gaps: gaps.filter((gap) => (gap.stage ?? 'organisation') === stage),
  }));
}

function gapRow(
  { question, section, severity, counts, flags, triggers }: GapFinding,
  { words, model }: StatementInput,
): Cell[] {
  const { t } = words;
  const recommendation = model.sections.find(({ key }) => key === section)?.recommendation ?? '';
  const signals = [
    ...triggers.map((code) => triggerName(code, words)),
    ...flags.map((key) => flagText(key, words)),
  ];
  const what: Inline[] = [
    { kind: 'strong', text: t(`counts.${counts}`) },
    ...(signals.length > 0 ? [`\n${signals.join('\n')}`] : []),
  ];
  return [
    { tone: SEVERITY_TONE[severity], text: t(`severity.${severity}`) },
    // Strong in each table: left to itself a table prints short names in bold and long ones not, and these stand side by side.
    [{ kind: 'strong', text: t(`${question}.name`) }],
    what,
    [{ kind: 'link', text: recommendation, to: { heading: headingId(recommendation) } }],
  ];
}
