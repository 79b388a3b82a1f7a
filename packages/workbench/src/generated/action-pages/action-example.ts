import { readdirSync, readFileSync } from 'node:fs';
import type { Channel } from '@callflow-lint/core/platform';

/** A short flow that shows an action type at work. */
export interface ActionExample {
  readonly text: string;
  readonly channel: Channel;
}

const folder = 'fixtures/actions';

/** The examples by the names of their types: `fixtures/actions/TYPE.json` or `TYPE.CHANNEL.json`. */
export function readActionExamples(repository: string): ReadonlyMap<string, ActionExample> {
  const files = readdirSync(`${repository}/${folder}`).filter((name) => name.endsWith('.json'));
  return new Map(
    files.map((name) => {
      const [type = '', channel = ''] = name.split('.');
      const text = readFileSync(`${repository}/${folder}/${name}`, 'utf8');
      return [type, { text, channel: channel === 'api' || channel === 'conversation' ? channel : 'call' }];
    }),
  );
}
