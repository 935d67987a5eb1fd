/** Diagnostics as SARIF 2.1.0 (OASIS), which code hosts show beside the lines of a change. */
import type { Diagnostic } from '../checklist/index.ts';

export interface WordedDiagnostic extends Diagnostic {
  message: string;
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/**
 * @param diagnostics their files as paths from the root of the repository
 * @param tool name and version of this program, and where it is explained
 * @returns the log of one run, plain JSON
 */
export function sarifLog(
  diagnostics: readonly WordedDiagnostic[],
  tool: { name: string; version: string; informationUri?: string },
): object {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { ...tool, rules: codes.map((id) => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((one) => resultOf(one, codes.indexOf(one.code))),
      },
    ],
  };
}

function resultOf(
  { code, severity, file, line, column, message, ...rest }: WordedDiagnostic,
  ruleIndex: number,
) {
  const { question, witness, better, data } = rest;
  return {
    ruleId: code,
    ruleIndex,
    level: severity,
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(file.replaceAll('\\', '/')) },
          region: { startLine: line, startColumn: column },
        },
        ...(question === undefined ? {} : { logicalLocations: [{ name: question, kind: 'element' }] }),
      },
    ],
    properties: { data, ...(witness ? { witness } : {}), ...(better ? { better } : {}) },
  };
}
