// Bundles the extension, its page and the language server into dist, so that the .vsix needs no node_modules.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { bundle } from '@callflow-lint/packing/bundle';

const here = import.meta.dirname;
const dist = `${here}/dist`;
const inPage = { platform: 'browser', format: 'iife', target: 'es2023', banner: {} };

await Promise.all([
  bundle({ entry: `${here}/src/extension.ts`, outfile: `${dist}/extension.cjs`, format: 'cjs', external: ['vscode'] }),
  bundle({ entry: `${here}/webview/main.ts`, outfile: `${dist}/webview/main.js`, ...inPage }),
  bundle({ entry: `${here}/webview/style.css`, outfile: `${dist}/webview/style.css`, ...inPage }),
]);
execFileSync(process.execPath, [`${here}/../language-server/build.mjs`, `${dist}/server.mjs`], { stdio: 'inherit' });
mkdirSync(`${dist}/schemas`, { recursive: true });
copyFileSync(`${here}/../../docs/config.schema.json`, `${dist}/schemas/config.schema.json`);
copyFileSync(`${here}/schemas/flow.schema.json`, `${dist}/schemas/flow.schema.json`);
