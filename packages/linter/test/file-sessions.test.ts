// What holds for a file, read from the disk: its configuration, the project that this describes, the baseline.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { baselineOf } from '@callflow-lint/core/report';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FileSessions } from '../src/files/file-sessions.ts';
import { FileTexts } from '../src/files/file-texts.ts';

const hotel = fileURLToPath(new URL('../../../fixtures/projects/hotel', import.meta.url));

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'callflow-files-'));
  cpSync(hotel, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (path: string) => join(folder, path);
const read = (path: string) => readFileSync(at(path), 'utf8');

/** The rules that report something in a file. */
function rulesIn(sessions: FileSessions, path: string, text = read(path)): string[] {
  const { session, info } = sessions.of(at(path), { text });
  return session.lint(text, info).diagnostics.map(({ rule }) => rule);
}

/** Changes the text of a file on the disk. */
function change(path: string, from: string, to: string): void {
  const text = read(path);
  expect(text).toContain(from);
  writeFileSync(at(path), text.replace(from, to));
}

const SPA = 'flows/spa/spa.json';
const WAKE_UP = 'flows/night/wake-up.json';
const AGAIN = 'flows/night/again.json';

describe('the project of a file', () => {
  test('is the one of the nearest configuration', () => {
    const sessions = new FileSessions(folder);
    expect(rulesIn(sessions, SPA)).toEqual(['dangling-flow']);
    expect(rulesIn(sessions, WAKE_UP)).toEqual(['endless-loop']);
    const { session, info } = sessions.of(at(SPA), { config: false });
    expect(session.lint(read(SPA), info).diagnostics.map(({ rule }) => rule)).not.toContain('dangling-flow');
  });

  test('names files from the working directory, or by absolute paths', () => {
    const fileOfPath = (sessions: FileSessions) => {
      const { session, info } = sessions.of(at(WAKE_UP));
      const [found] = session.lint(read(WAKE_UP), info).diagnostics;
      return found?.path.flatMap(({ file }) => file ?? [])[0];
    };
    expect(fileOfPath(new FileSessions(folder))).toBe(AGAIN);
    expect(fileOfPath(new FileSessions(dirname(at(SPA))))).toBe(at(AGAIN));
    expect(fileOfPath(new FileSessions())).toBe(at(AGAIN));
  });

  test('is kept, with its session, as long as nothing changes', () => {
    const sessions = new FileSessions(folder, new FileTexts(-1));
    const first = sessions.of(at(SPA)).session;
    expect(sessions.of(at(WAKE_UP)).session).toBe(first);
    writeFileSync(at(AGAIN), read(AGAIN));
    expect(sessions.of(at(SPA)).session).toBe(first);
  });

  test('may also be an object of ids and files', () => {
    writeFileSync(at('callflow-lint.config.jsonc'), JSON.stringify({ flows: { spa: SPA, again: AGAIN } }));
    expect(rulesIn(new FileSessions(folder), SPA)).toEqual(['dangling-flow']);
    writeFileSync(at('callflow-lint.config.jsonc'), JSON.stringify({ flows: { spa: `${SPA}#/no/such` } }));
    expect(() => new FileSessions(folder).of(at(SPA))).toThrow(
      '"spa" is to be the flow in flows/spa/spa.json#/no/such',
    );
  });
});

describe('a file that changes', () => {
  const removed = 'ca5eb320-5fdb-414c-bab3-f6be7a6aba4b';
  const makeFlow = () => writeFileSync(at('flows/new.json'), `{"id":"${removed}","actions":[{"type":"hangup"}]}`);

  test('is looked at again when somebody says so', () => {
    const texts = new FileTexts();
    const sessions = new FileSessions(folder, texts);
    expect(rulesIn(sessions, SPA)).toEqual(['dangling-flow']);
    makeFlow();
    expect(rulesIn(sessions, SPA)).toEqual(['dangling-flow']);
    texts.changed();
    expect(rulesIn(sessions, SPA)).toEqual([]);
    rmSync(at('flows/new.json'));
    texts.changed();
    expect(rulesIn(sessions, SPA)).toEqual(['dangling-flow']);
  });

  test('is looked at again after a while', () => {
    const sessions = new FileSessions(folder, new FileTexts(-1));
    expect(rulesIn(sessions, WAKE_UP)).toEqual(['endless-loop']);
    change(AGAIN, '{"next_id": "240514c4-5a1c-4afa-9e42-8f43037fccd0", "type": "talk"', '{"type": "talk"');
    expect(rulesIn(sessions, WAKE_UP)).not.toContain('endless-loop');
  });

  test('counts as the editor has it while it is open', () => {
    const texts = new FileTexts();
    const sessions = new FileSessions(folder, texts);
    texts.open(at(AGAIN), '{"id":"38c6c018-216c-45d5-8aaf-2e589b53da34","actions":[{"type":"hangup"}]}');
    expect(rulesIn(sessions, WAKE_UP)).toEqual([]);
    texts.changed();
    expect(rulesIn(sessions, WAKE_UP)).toEqual([]);
    texts.close(at(AGAIN));
    expect(rulesIn(sessions, WAKE_UP)).toEqual(['endless-loop']);
  });

  test('counts as it is linted, for itself', () => {
    const sessions = new FileSessions(folder);
    // What it is now named by is what it fetches: it begins inside itself.
    const text = read(SPA).replace('44e38268-d9ba-4682-b348-f3f2e7307595', removed);
    expect(rulesIn(sessions, SPA, text)).toEqual(['flow-recursion']);
    expect(rulesIn(sessions, SPA)).toEqual(['dangling-flow']);
  });

  test('may be the configuration, or a nearer one', () => {
    const texts = new FileTexts();
    const sessions = new FileSessions(folder, texts);
    expect(rulesIn(sessions, SPA)).toEqual(['dangling-flow']);
    writeFileSync(at('flows/callflow-lint.config.json'), '{ "rules": { "missing-hangup": "off" } }');
    texts.changed();
    expect(rulesIn(sessions, SPA)).toEqual([]);
    writeFileSync(at('flows/callflow-lint.config.json'), '{ "rulez": {} }');
    texts.changed();
    expect(() => rulesIn(sessions, SPA)).toThrow(
      'flows/callflow-lint.config.json:1:3: There is no setting "rulez" here.',
    );
    rmSync(at('flows/callflow-lint.config.json'));
    texts.changed();
    expect(rulesIn(sessions, SPA)).toEqual(['dangling-flow']);
  });
});

describe('the baseline', () => {
  function accept(path: string): void {
    const { session, info } = new FileSessions(folder).of(at(SPA));
    const files = { [SPA]: baselineOf(session.lint(read(SPA), { path: info.path }).diagnostics) };
    writeFileSync(at(path), JSON.stringify({ version: 1, files }));
  }

  test('is the one beside the configuration', () => {
    accept('callflow-lint.baseline.json');
    expect(rulesIn(new FileSessions(), SPA)).toEqual([]);
    change(
      SPA,
      '    {"type": "fetch_flow", "option": {"flow_id": "ca5eb320-5fdb-414c-bab3-f6be7a6aba4b"}}',
      '{"type": "hangup"}',
    );
    expect(rulesIn(new FileSessions(), SPA)).toEqual(['stale-suppression']);
  });

  test('or the one it names', () => {
    accept('old.json');
    expect(rulesIn(new FileSessions(), SPA)).toEqual(['dangling-flow']);
    change('callflow-lint.config.jsonc', '"flows": ["flows/"]', '"flows": ["flows/"], "baseline": "old.json"');
    expect(rulesIn(new FileSessions(), SPA)).toEqual([]);
  });

  test('or the one in the working directory, where there is no configuration', () => {
    const { session, info } = new FileSessions(folder).of(at(SPA), { config: false });
    const files = { [SPA]: baselineOf(session.lint(read(SPA), info).diagnostics) };
    writeFileSync(at('callflow-lint.baseline.json'), JSON.stringify({ version: 1, files }));
    const again = new FileSessions(folder).of(at(SPA), { config: false });
    expect(again.info.baseline).toEqual(files[SPA]);
    expect(new FileSessions().of(at(SPA), { config: false }).info.baseline).toBeUndefined();
  });

  test('that cannot be read is told', () => {
    writeFileSync(at('callflow-lint.baseline.json'), '{ "version": 0 }');
    expect(() => new FileSessions(folder).of(at(SPA))).toThrow(
      'callflow-lint.baseline.json: It is no baseline of this',
    );
    writeFileSync(at('callflow-lint.baseline.json'), '{');
    expect(() => new FileSessions(folder).of(at(SPA))).toThrow(
      'callflow-lint.baseline.json: The baseline cannot be read',
    );
  });
});
