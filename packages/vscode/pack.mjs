// Packs the extension: dist/vscode-callflow-lint.vsix. Run build.mjs first.
import { execFileSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';

const here = import.meta.dirname;
copyFileSync(`${here}/../../LICENSE`, `${here}/LICENSE`);
// Everything is bundled, so vsce has no dependencies to look for. It is no dependency itself: it would bring 250 packages.
execFileSync(
  'npx',
  [
    '--yes',
    '--prefer-offline',
    '@vscode/vsce@3.9.2',
    'package',
    '--no-dependencies',
    '--out',
    'dist/vscode-callflow-lint.vsix',
  ],
  { cwd: here, stdio: 'inherit' },
);
