/** The tests of the pure rooms, as mutants are tried by them: without what only the app needs, and in one thread. */
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { bundledChecklists } from '../../src/app/vite-checklists.ts';
import { lastingThread } from './lasting-thread.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The quickest files first: the first test that fails ends the run. */
class QuickestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return Promise.resolve([...files].sort((one, other) => this.duration(one) - this.duration(other)));
  }

  private duration({ project, moduleId }: TestSpecification): number {
    const key = `${project.name}:${relative(root, moduleId)}`;
    return this.ctx.cache.getFileTestResults(key)?.duration ?? 0;
  }
}

export default defineConfig({
  root,
  plugins: [bundledChecklists(root), inOneThread(), fewerExamples()],
  test: {
    include: (process.env['MUTATION_TESTS'] ?? '').split(' '),
    setupFiles: ['tests/mutation/setup.ts'],
    maxWorkers: 1,
    sequence: { sequencer: QuickestFirst },
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});

/** Stryker asks for threads by name. */
function inOneThread(): Plugin {
  return {
    name: 'one-thread',
    configureVitest({ project }) {
      Object.assign(project.config, { pool: lastingThread.name, poolRunner: lastingThread, isolate: false });
    },
  };
}

function fewerExamples(): Plugin {
  const few = fileURLToPath(new URL('fewer-examples.ts', import.meta.url));
  return {
    name: 'fewer-examples',
    enforce: 'pre',
    resolveId: (source, importer) => (source === 'fast-check' && importer !== few ? few : undefined),
  };
}
