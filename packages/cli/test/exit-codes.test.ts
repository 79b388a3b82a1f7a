import { afterAll, describe, expect, test } from 'vitest';
import { cleanFlow, danglingFlow, warningFlow } from './flows.ts';
import { folderWith, removeFolders, runCli } from './run-cli.ts';

afterAll(removeFolders);

const cwd = folderWith({
  'clean.json': cleanFlow,
  'broken.json': danglingFlow,
  'warning.json': warningFlow,
  'package.json': '{ "name": "no flow" }',
  'only-data/data.json': '{ "colours": ["red"] }',
  'nothing/readme.txt': 'no JSON here',
});

describe('exit codes', () => {
  test.each([
    ['clean flows', ['clean.json'], 0],
    ['an error', ['broken.json'], 1],
    ['warnings', ['warning.json'], 0],
    ['warnings within the limit', ['warning.json', '--max-warnings', '1'], 0],
    ['warnings over the limit', ['warning.json', '--max-warnings', '0'], 1],
    ['a rule that is switched off', ['broken.json', '--rule', 'dangling-target=off'], 0],
    ['a rule that is raised', ['warning.json', '--rule', 'missing-hangup=error'], 1],
    ['the preset strict', ['warning.json', '--preset', 'strict'], 1],
    ['quiet warnings that are too many', ['warning.json', '--quiet', '--max-warnings', '0'], 1],
    ['an unknown option', ['clean.json', '--fixx'], 2],
    ['an unknown rule', ['clean.json', '--rule', 'dangling-taget=off'], 2],
    ['an unknown level', ['clean.json', '--rule', 'dangling-target=loud'], 2],
    ['a rule without level', ['clean.json', '--rule', 'dangling-target'], 2],
    ['an unknown preset', ['clean.json', '--preset', 'lenient'], 2],
    ['an unknown contract', ['clean.json', '--contract', 'verbal'], 2],
    ['an unknown channel', ['clean.json', '--channel', 'fax'], 2],
    ['an unknown format', ['clean.json', '--format', 'xml'], 2],
    ['a limit that is no number', ['clean.json', '--max-warnings', 'few'], 2],
    ['both ways of fixing', ['clean.json', '--fix', '--fix-dry-run'], 2],
    ['a file that does not exist', ['missing.json'], 3],
    ['a pattern without a match', ['*.flow'], 3],
    ['a named file without a flow', ['package.json'], 3],
    ['a directory without a flow', ['only-data'], 3],
    ['a directory without JSON', ['nothing'], 3],
    ['a clean file beside a missing one', ['clean.json', 'missing.json'], 3],
    ['an error beside a missing file', ['broken.json', 'missing.json'], 1],
    ['a directory with an error in it', ['.'], 1],
    ['no argument at all', [], 1],
    ['the command said', ['lint', 'clean.json'], 0],
    ['the version', ['--version'], 0],
    ['help', ['--help'], 0],
    ['help on a command', ['simulate', '--help'], 0],
    ['the rules', ['rules'], 0],
    ['a page', ['explain', 'dangling-target'], 0],
    ['an unknown page', ['explain', 'dangling'], 2],
    ['a stage', ['print', 'facts', 'clean.json'], 0],
    ['an unknown stage', ['print', 'soul', 'clean.json'], 2],
    ['a stage of a file without flow', ['print', 'flow', 'package.json'], 3],
  ])('%s', async (_, args, expected) => {
    const { code, stdout, stderr } = await runCli(args, { cwd });
    expect(code, stdout + stderr).toBe(expected);
    expect(stdout + stderr).not.toBe('');
  });
});

describe('usage messages say what would be right', () => {
  test.each([
    [['--rule', 'dangling-taget=off'], 'There is no rule "dangling-taget". Did you mean "dangling-target"?'],
    [['--fixx'], 'Did you mean --fix?'],
    [['--contract', 'verbal'], 'documented, engine, both'],
    [['--channel', 'fax'], 'call, conversation, api'],
    [['--preset', 'lenient'], 'recommended, strict, documented, security'],
    [['--rule', 'dangling-target'], '--rule takes ID=LEVEL'],
  ])('%j', async (args, expected) => {
    const { stderr, stdout } = await runCli(['clean.json', ...args], { cwd });
    expect(stderr).toContain(expected);
    expect(stdout).toBe('');
  });
});
