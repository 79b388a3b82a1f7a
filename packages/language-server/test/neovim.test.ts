// The built server in the real Neovim, set up by the very lines of the README.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const hasNeovim = spawnSync('nvim', ['--version']).status === 0;
if (!hasNeovim) console.error('NOT TESTED: Neovim is not installed on this machine.');

const FLOW = `{
  "actions": [
    { "type": "answer" },
    { "type": "branch", "option": { "target_ids": {}, "default_target_id": "bye" } },
    { "id": "bye", "type": "hangup" }
  ]
}
`;

interface Seen {
  readonly diagnostics: readonly string[];
  readonly definition: readonly { readonly range: { readonly start: { readonly line: number } } }[];
  readonly hover: string;
  readonly actions: readonly string[];
  readonly completion: readonly string[];
  readonly lenses: readonly string[];
  readonly symbols: readonly string[];
  readonly renamed: string;
}

test.runIf(hasNeovim)(
  'Neovim shows findings, and finds, mends, completes and renames',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'callflow-nvim-'));
    const server = join(folder, 'callflow-language-server');
    execFileSync(process.execPath, [fileURLToPath(new URL('../build.mjs', import.meta.url)), server]);
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    const setUp = /```lua\n(.*?)```/s.exec(readme)?.[1] ?? '';
    writeFileSync(join(folder, 'init.lua'), setUp);
    writeFileSync(join(folder, 'menu.flow.json'), FLOW);
    const script = fileURLToPath(new URL('neovim.lua', import.meta.url));
    const { stdout, stderr } = spawnSync(
      'nvim',
      ['--headless', '-u', join(folder, 'init.lua'), '-i', 'NONE', '-n', '-c', `luafile ${script}`, '-c', 'cquit'],
      {
        cwd: folder,
        encoding: 'utf8',
        timeout: 60_000,
        env: { ...process.env, NODE_OPTIONS: '', PATH: `${folder}:${process.env.PATH ?? ''}`, FLOW: 'menu.flow.json' },
      },
    );
    expect(stdout, stderr).toMatch(/^\{/);
    const seen = JSON.parse(stdout) as Seen;
    expect(seen.diagnostics).toContain('malformed-id');
    expect(seen.definition.map(({ range }) => range.start.line)).toEqual([4]);
    expect(seen.hover).toContain('**answer**');
    expect(seen.actions.length).toBeGreaterThan(0);
    expect(seen.completion).toContain('digits_receive');
    expect(seen.lenses).toEqual(['1 reference']);
    expect(seen.symbols).toEqual(['"bye" (hangup)']);
    expect(seen.renamed).toBe(FLOW.trimEnd().replaceAll('"bye"', '"goodbye"'));
  },
  90_000,
);
