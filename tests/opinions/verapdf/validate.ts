/** One run of veraPDF a profile, over all files. */
import { basename } from 'node:path';
import { run } from '../run-program.ts';

export interface Profile {
  id: string;
  /** How many rules veraPDF 1.28 has for it: fewer would be another profile, or none. */
  rules: number;
  /** All of its rules are rules of this one as well. */
  within?: string;
}

/** PDF/A-3 of ISO 19005-3 at its three levels, and PDF/UA-1 of ISO 14289-1. */
export const PROFILES: readonly Profile[] = [
  { id: '3a', rules: 155 },
  { id: '3u', rules: 148, within: '3a' },
  { id: '3b', rules: 146, within: '3u' },
  { id: 'ua1', rules: 106 },
];

export interface Verdict {
  /** Name of the file, without folder. */
  file: string;
  profile: string;
  checks: number;
  /** Each rule that does not hold, in words; empty for a good file. */
  failed: string[];
}

/** The part of veraPDF's report that counts. */
interface Report {
  report: { jobs: Job[] };
}
interface Job {
  itemDetails: { name: string };
  validationResult?: Result[];
  taskException?: { exceptionMessage: string };
}
interface Result {
  compliant: boolean;
  details: {
    passedRules: number;
    failedRules: number;
    passedChecks: number;
    failedChecks: number;
    ruleSummaries: Rule[];
  };
}
interface Rule {
  clause: string;
  testNumber: number;
  description: string;
  failedChecks: number;
  checks: { context: string; errorMessage: string | null }[];
}

/** @throws Error when it gave no report, or judged by other rules than those of the profile */
export async function validate(
  jar: string,
  { id, rules }: Profile,
  folders: readonly string[],
): Promise<Verdict[]> {
  const options = ['--flavour', id, '--format', 'json', '--maxfailuresdisplayed', '1', '--recurse'];
  const main = 'org.verapdf.apps.GreenfieldCliWrapper';
  const ran = await run('java', ['-Djava.awt.headless=true', '-cp', jar, main, ...options, ...folders]);
  if (!ran.stdout.startsWith('{')) throw new Error(`veraPDF gave no report: ${ran.stderr}`);
  const { report } = JSON.parse(ran.stdout) as Report;
  return report.jobs.map((job) => {
    const verdict = { file: basename(job.itemDetails.name), profile: id };
    const [result] = job.validationResult ?? [];
    if (!result)
      return {
        ...verdict,
        checks: 0,
        failed: [`cannot be read: ${job.taskException?.exceptionMessage ?? ''}`],
      };
    const { passedRules, failedRules, passedChecks, failedChecks, ruleSummaries } = result.details;
    if (passedRules + failedRules !== rules)
      throw new Error(
        `veraPDF judged by ${String(passedRules + failedRules)} rules, ${id} has ${String(rules)}`,
      );
    return { ...verdict, checks: passedChecks + failedChecks, failed: ruleSummaries.map(ruleText) };
  });
}

function ruleText({ clause, testNumber, description, failedChecks, checks }: Rule): string {
  const [first] = checks;
  const example = first ? `\n    ${first.errorMessage ?? ''}\n    ${first.context}` : '';
  return `${clause}-${String(testNumber)}, ${String(failedChecks)} times: ${description}${example}`;
}
