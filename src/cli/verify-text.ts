/** The report on a PDF as plain text for a terminal. */
import type { Translator } from '../locale/index.ts';
import type { Check, VerifiedSeal, VerifyProblem, VerifyReport } from '../statement/verify/index.ts';

export function reportText(file: string, report: VerifyReport, words: Translator): string {
  const { verdict, manifest, checks, seals, unchecked, tool } = report;
  const { t } = words;
  return [
    `${file}: ${t(`verify.verdict.${verdict}`)}`,
    t(`verify.verdict.${verdict}.meaning`, { given: manifest?.tool ?? '', known: tool }),
    '',
    ...aboutLines(report, words),
    ...checks.flatMap((check) => checkLines(check, words)),
    '',
    t('verify.signatures'),
    ...(seals.length === 0
      ? [`  ${t('verify.no-signature')}`]
      : seals.flatMap((seal) => sealLines(seal, words))),
    '',
    t('verify.unchecked.title'),
    ...unchecked.map((code) => `  - ${t(`verify.unchecked.${code}`)}`),
  ].join('\n');
}

export function problemLine(file: string, { code, detail }: VerifyProblem, { t }: Translator): string {
  return `${file}: ${t(`verify.problem.${code}`, { detail })}`;
}

function aboutLines({ manifest, record }: VerifyReport, { t, date }: Translator): string[] {
  return [
    ...(manifest
      ? [t('verify.document', { kind: t(`verify.kind.${manifest.kind}`), tool: manifest.tool })]
      : []),
    ...(record
      ? [
          t('verify.record', {
            subject: record.subject,
            date: date(record.assessedOn),
            events: record.events,
          }),
          t('verify.digest', { digest: record.digest }),
        ]
      : []),
    ...(manifest ? [''] : []),
  ];
}

/** Signs that also a screen without colours and a screen reader tell apart; words say the same. */
const SIGN: Record<Check['outcome'], string> = { matches: '+', differs: '!', 'not-checked': '?' };

function checkLines({ id, outcome, findings }: Check, { t }: Translator): string[] {
  return [
    `${SIGN[outcome]} ${t('verify.line', { check: t(`verify.check.${id}`), outcome: t(`verify.outcome.${outcome}`) })}`,
    ...findings.map(({ code, data }) => `    ${t(`verify.found.${code}`, data)}`),
  ];
}

function sealLines(seal: VerifiedSeal, { t }: Translator): string[] {
  const { state, fingerprint, covers, uncovered } = seal;
  const reach =
    uncovered > 0 ? t('verify.seal.uncovered', { count: uncovered }) : t('verify.seal.covers-all');
  return [
    `  ${t(`verify.seal.${state}`, { fingerprint, covers })}`,
    ...(state === 'valid' ? [`    ${reach}`] : []),
  ];
}
