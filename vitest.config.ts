import { defaultClientConditions, defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const onCi = process.env.CI !== undefined;

/** The files that take longest. One of them at the end would be waited for while there is nothing else left to do. */
const LONGEST = [
  'random-flows.property.test.ts',
  'installed.test.ts',
  'arbitrary.property.test.ts',
  'divergence.property.test.ts',
  'chains.property.test.ts',
  'exhaustive.test.ts',
  'hooks.test.ts',
  'projects.property.test.ts',
  'fix.property.test.ts',
  'packages.test.ts',
  'api-docs.test.ts',
  'sarif.test.ts',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const index = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}`));
      return index === -1 ? LONGEST.length : index;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  // Workspace packages are loaded from their TypeScript sources, so no build is needed before a test.
  resolve: { conditions: ['source', ...defaultClientConditions] },
  ssr: { resolve: { conditions: ['source', ...defaultServerConditions] } },
  test: {
    include: ['packages/*/{src,test}/**/*.test.ts', 'rules/**/*.test.ts'],
    globalSetup: ['packages/packing/src/once-per-run.ts'],
    setupFiles: ['vitest.setup.ts'],
    pool: 'threads',
    maxWorkers: 2,
    // No test changes what others see, so they share the sources that a thread has loaded: to load them takes longer than most tests.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // Property tests go through many thousands of flows.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: onCi ? ['default', ['json', { outputFile: 'reports/vitest.json' }]] : ['default'],
  },
});
