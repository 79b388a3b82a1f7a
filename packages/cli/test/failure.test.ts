import { PassThrough } from 'node:stream';
import { type Session, session } from '@callflow-lint/linter';
import { afterAll, expect, test } from 'vitest';
import { json } from '../src/format/json.ts';
import { findInputs } from '../src/input/find-inputs.ts';
import { lintFiles } from '../src/lint/lint-files.ts';
import { lintHere } from '../src/lint/lint-here.ts';
import { Progress } from '../src/lint/progress.ts';
import { Report } from '../src/lint/report.ts';
import { main } from '../src/main.ts';
import { Output } from '../src/output/output.ts';
import { cleanFlow } from './flows.ts';
import { folderWith, removeFolders } from './run-cli.ts';

afterAll(removeFolders);

function terminalIn(cwd: string) {
  const [screen, errors] = [new PassThrough(), new PassThrough()];
  const [stdout, stderr] = [new Output(screen), new Output(errors)];
  const terminal = { stdin: new PassThrough(), stdout, stderr, env: {}, cwd, program: import.meta.url };
  return { terminal, shown: () => String(screen.read() ?? ''), told: () => String(errors.read() ?? '') };
}

test('a failure of ours in one file is a problem of that file, and the others are linted', async () => {
  const cwd = folderWith({ 'a.json': cleanFlow, 'b.json': cleanFlow });
  const { terminal, shown } = terminalIn(cwd);
  const working = session();
  let calls = 0;
  const breaking: Session = {
    ...working,
    lint: (source) => {
      if (calls++ === 0) throw new TypeError('the analysis broke');
      return working.lint(source);
    },
  };
  const summary = await lintFiles(await findInputs(['.'], cwd), {
    lint: lintHere({
      settings: { sessionFor: () => Promise.resolve(breaking), baselineFor: () => Promise.resolve(undefined) },
      isUpdatingBaseline: false,
      fixing: 'off',
      terminal,
    }),
    width: 1,
    reports: [new Report(json({ isQuiet: false, isDryRun: false }), terminal.stdout)],
    progress: new Progress(terminal.stderr, false),
  });
  expect(summary).toMatchObject({ files: 1, problems: [{ path: 'a.json', kind: 'internal' }] });
  expect(shown()).toContain('the analysis broke');
});

test('a failure outside of any file says what happened, where to report it, and exits with 2', async () => {
  const { terminal, told } = terminalIn('/');
  const code = await main(['rules'], {
    ...terminal,
    get env(): never {
      throw new TypeError('no environment');
    },
  });
  expect(code).toBe(2);
  expect(told()).toMatch(
    /callflow-lint failed, so nothing is known about the flows\.[\s\S]*no environment[\s\S]*report this/,
  );
});
