import { defaultClientConditions, defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

const onCi = process.env.CI !== undefined;

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
    // Property tests go through many thousands of flows.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: onCi ? ['default', ['json', { outputFile: 'reports/vitest.json' }]] : ['default'],
  },
});
