/** Compiles and proves away from the page: a checklist of a stranger may take its time, or never end. */
import type { Checklist, Diagnostic, Texts } from '../../checklist/index.ts';
import { bundledSeeds } from '../../checklist/bundled-files.ts';
import { compileChecklist, type Files } from '../../checklist/compile/index.ts';
import { proofDiagnostics, type Proof } from '../../checklist/prove/index.ts';
import { exampleDiagnostics, proveChecklist } from '../../findings/prove/index.ts';

export type Checked =
  | { ok: false; diagnostics: Diagnostic[] }
  | {
      ok: true;
      diagnostics: Diagnostic[];
      checklist: Checklist;
      texts: Record<string, Texts>;
      proof: Proof;
    };

async function check(files: Files): Promise<Checked> {
  const result = compileChecklist(files, await bundledSeeds());
  if (!result.ok) return result;
  const { checklist, texts, examples, placeOf } = result;
  const proof = proveChecklist(checklist);
  const found = [
    ...result.diagnostics,
    ...exampleDiagnostics(checklist, examples, 'warning', placeOf),
    ...proofDiagnostics(proof, 'warning', placeOf),
  ];
  return { ok: true, diagnostics: found, checklist, texts, proof };
}

export type CheckAnswer = { checked: Checked } | { failure: string };

addEventListener('message', ({ data }: MessageEvent<Files>) => {
  check(data).then(
    (checked) => postMessage({ checked } satisfies CheckAnswer),
    (error: unknown) => postMessage({ failure: String(error) } satisfies CheckAnswer),
  );
});
