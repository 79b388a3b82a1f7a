import type { CallStatus } from '@callflow-lint/core/machine';
import { CHANNELS, type Channel, OUTSIDE_EVENTS, type OutsideEvent } from '@callflow-lint/core/platform';
import { nearest } from '@callflow-lint/core/source';
import { type Minutes, readInstant } from '@callflow-lint/views/simulation';

/** Something that happens during a run. */
export type Happening = { readonly line: number; readonly text: string } & (
  | { readonly is: 'at'; readonly now: Minutes }
  /** No keys: nobody presses anything until time is up. */
  | { readonly is: 'press'; readonly keys: string; readonly during: string | undefined }
  | { readonly is: 'happens'; readonly event: OutsideEvent }
  | { readonly is: 'store'; readonly name: string; readonly value: string }
  | { readonly is: 'no-agent' }
);

/** What a run starts with and what happens during it. */
export interface Script {
  readonly variables: Readonly<Record<string, string>>;
  readonly callStatus: CallStatus | undefined;
  readonly channel: Channel | undefined;
  readonly happenings: readonly Happening[];
}

/** A line that is not understood; says what would be. */
export class ScriptError extends Error {
  override readonly name = 'ScriptError';
}

const STATUSES: readonly CallStatus[] = ['ringing', 'progressing'];

interface Draft {
  readonly variables: Record<string, string>;
  readonly happenings: Happening[];
  callStatus: CallStatus | undefined;
  channel: Channel | undefined;
  now: Minutes;
}

/** Reads a script: one instruction per line, `#` begins a comment. The format is described in docs/simulate.md. */
export function readScript(text: string, now: Minutes): Script {
  const draft: Draft = { variables: {}, happenings: [], callStatus: undefined, channel: undefined, now };
  text.split(/\r?\n/).forEach((written, index) => {
    const line = written.replace(/(^|\s)#.*$/, '').trim();
    if (line === '') return;
    const [word = '', rest = ''] = splitWord(line);
    const instruction = INSTRUCTIONS[word];
    const problem =
      instruction === undefined ? unknown(word) : instruction(draft, rest, { line: index + 1, text: line });
    if (problem !== undefined) throw new ScriptError(`Line ${index + 1}, "${line}": ${problem}`);
  });
  return draft;
}

type Place = Pick<Happening, 'line' | 'text'>;

/** Each takes its line in, or says what is wrong with it. */
const INSTRUCTIONS: Readonly<Record<string, (draft: Draft, rest: string, place: Place) => string | undefined>> = {
  set: (draft, rest) =>
    start(draft) ??
    assignment(rest, (name, value) => {
      draft.variables[name] = value;
    }),
  status: (draft, rest) =>
    start(draft) ??
    oneOf(rest, STATUSES, (status) => {
      draft.callStatus = status;
    }),
  channel: (draft, rest) =>
    start(draft) ??
    oneOf(rest, CHANNELS, (channel) => {
      draft.channel = channel;
    }),
  at: (draft, rest, place) => {
    const now = readInstant(rest, draft.now);
    if (now === undefined) return 'a time is written 2026-03-02T14:30Z, or 14:30 for the same day in UTC.';
    draft.now = now;
    draft.happenings.push({ ...place, is: 'at', now });
    return undefined;
  },
  press: (draft, rest, place) => {
    const [keys = '', during] = rest.split(/\s+during\s+/);
    if (!/^[\d*#A-D]+$/.test(keys)) return 'keys are digits, * and #, without blanks.';
    draft.happenings.push({ ...place, is: 'press', keys, during: nameOf(during) });
    return undefined;
  },
  timeout: (draft, rest, place) => {
    draft.happenings.push({
      ...place,
      is: 'press',
      keys: '',
      during: nameOf(rest.replace(/^during\s+/, '') || undefined),
    });
    return undefined;
  },
  happens: (draft, rest, place) =>
    oneOf(rest, OUTSIDE_EVENTS, (event) => {
      draft.happenings.push({ ...place, is: 'happens', event });
    }),
  store: (draft, rest, place) =>
    assignment(rest, (name, value) => {
      draft.happenings.push({ ...place, is: 'store', name, value });
    }),
  'no-agent': (draft, _, place) => {
    draft.happenings.push({ ...place, is: 'no-agent' });
    return undefined;
  },
};

function splitWord(line: string): string[] {
  const end = line.search(/\s/);
  return end < 0 ? [line] : [line.slice(0, end), line.slice(end).trim()];
}

/** What a run starts with comes before what happens in it. */
function start({ happenings }: Draft): string | undefined {
  const first = happenings.find(({ is }) => is !== 'at');
  return first === undefined ? undefined : `what the run starts with goes before line ${first.line} ("${first.text}").`;
}

function assignment(text: string, take: (name: string, value: string) => void): string | undefined {
  const [, name, value] = /^([^=\s]+)\s*=\s*(.*)$/.exec(text) ?? [];
  if (name === undefined || value === undefined) return 'a variable is written NAME=VALUE.';
  take(name, value.replace(/^"(.*)"$/, '$1'));
  return undefined;
}

function oneOf<Value extends string>(text: string, values: readonly Value[], take: (value: Value) => void) {
  const value = values.find((each) => each === text);
  if (value === undefined) return `it takes one of ${values.join(', ')}.`;
  take(value);
  return undefined;
}

function nameOf(text: string | undefined): string | undefined {
  return text?.replace(/^"(.*)"$/, '$1');
}

function unknown(word: string): string {
  const words = Object.keys(INSTRUCTIONS);
  const meant = nearest(word, words);
  return meant === undefined ? `the instructions are ${words.join(', ')}.` : `did you mean "${meant}"?`;
}
