// Bundles the plugin into one file, dist/index.js, so that importing it takes one module and no other package of ours.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { bundle } from '@callflow-lint/packing/bundle';

const here = import.meta.dirname;
const require = createRequire(import.meta.url);

await bundle({
  entry: `${here}/src/index.ts`,
  outfile: `${here}/dist/index.js`,
  external: ['eslint'],
});

// The declarations that users see name types of ESLint only.
const tsc = `${require.resolve('typescript-7/package.json').replace('package.json', '')}bin/tsc`;
execFileSync(process.execPath, [tsc, '-p', `${here}/tsconfig.types.json`], { stdio: 'inherit' });
const { default: plugin } = await import(`${here}/dist/index.js`);
const ids = Object.keys(plugin.rules).map((id) => `  | '${id}'`);
writeFileSync(`${here}/dist/rule-id.d.ts`, `/** The id of a rule. */\nexport type RuleId =\n${ids.join('\n')};\n`);
writeFileSync(
  `${here}/dist/index.d.ts`,
  `import type { CallflowPlugin } from './plugin.js';
export type { CallflowPlugin, CallflowRules, CallflowSettings, ConfigName, RuleId } from './plugin.js';
/** Every rule of callflow-lint, a language for flow files, and configs. */
declare const plugin: CallflowPlugin;
export default plugin;
`,
);
