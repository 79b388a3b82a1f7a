// Types and boundaries only: formatting and the untyped rules are Biome's.
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { importBoundaries } from './packages/workbench/lint/import-boundaries.mjs';

const portableSources = ['packages/core/src/**/*.ts', 'packages/views/src/**/*.ts', 'rules/**/*.ts'];
const tests = ['**/test/**/*.ts', '**/*.test.ts'];

export default defineConfig(
  globalIgnores(['**/dist', '**/reports', '**/coverage', 'fixtures', '**/*.gen.ts']),
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./packages/vscode/webview/tsconfig.json', './tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // `while (true)` with a return inside reads well.
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      // Numbers and booleans print as one expects.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // `() => log(x)` needs no braces.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['packages/**/*.ts', 'rules/**/*.ts'],
    plugins: { house: { rules: { 'import-boundaries': importBoundaries } } },
    rules: { 'house/import-boundaries': 'error' },
  },
  {
    files: ['packages/eslint-plugin/src/**/*.ts'],
    rules: {
      // The enum of node types takes 300 ms to import; its values are the names that parsers write.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
    },
  },
  {
    files: portableSources,
    ignores: tests,
    rules: {
      'no-restricted-globals': [
        'error',
        ...['process', 'Buffer', 'console', 'setTimeout', 'setInterval', 'setImmediate'].map((name) => ({
          name,
          message: 'Core and rules also run in browsers and editors, and are pure.',
        })),
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ObjectExpression > Property[kind="get"]',
          message: 'V8 gives every such object a layout of its own that holds on to the flow; make it a class.',
        },
      ],
    },
  },
  {
    files: tests,
    rules: {
      // A test that is wrong about a value fails anyway.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
