import type { ActionType, Duration, Wait } from '@callflow-lint/core/platform';
import { guardWords } from './guard-words.ts';
import { code, sentence } from './words.ts';

/** How an action waits, one list item per wait; a sentence when it never does. */
export function waitWords({ waits = [], edges }: ActionType): string {
  if (waits.length === 0) {
    const runsOthers = edges.some(({ to }) => to.go === 'push' || to.go === 'flow' || to.go === 'fetched');
    return runsOthers
      ? 'It does not wait itself; the actions that it runs in between do.'
      : 'It does not wait: no time passes and no key is seen.';
  }
  return waits.map((wait) => `- ${oneWait(wait)}`).join('\n');
}

function oneWait({ contract, until, unless, keys, endsOnKey, limit, collects }: Wait): string {
  const whose = contract === undefined ? '' : contract === 'engine' ? 'On the engine: ' : 'By the documentation: ';
  const parts = [`${whose}waits until ${UNTIL[until]}`];
  if (collects !== undefined) {
    parts.push(
      `enough are as many as ${code(collects.length)} says, or one that is in ${code(collects.keys)}; those stored before count too`,
    );
  }
  if (limit !== undefined) parts.push(durationWords(limit));
  if (unless !== undefined) parts.push(`does not wait if ${guardWords(unless)}`);
  parts.push(KEYS[keys]);
  if (endsOnKey !== undefined) parts.push(`the first key ends the wait if ${guardWords(endsOnKey)}`);
  return sentence(parts.join('; '));
}

const UNTIL: Readonly<Record<Wait['until'], string>> = {
  playback: 'everything has been played',
  time: 'the time is up',
  digits: 'there are enough keys or the time is up',
  bridge: 'the caller leaves the bridge',
  detection: 'it is known who has picked up',
  release: 'the platform sets it going again',
  recording: 'the recording is over',
};

const KEYS: Readonly<Record<Wait['keys'], string>> = {
  overwrite: 'a key pressed meanwhile replaces what is in `voipbin.call.digits`',
  append: 'a key pressed meanwhile is added to `voipbin.call.digits`',
  none: 'keys pressed meanwhile are not seen',
};

function durationWords(limit: Duration): string {
  if ('tones' in limit) {
    return `that is one tone of ${code(limit.length)} for each character of ${code(limit.tones)}, with ${code(limit.pause)} in between`;
  }
  const usual = limit.otherwise === undefined ? '' : ` (${limit.otherwise} ms without it)`;
  return `at the longest for ${code(limit.option)} milliseconds${usual}`;
}
