import { CHANNELS, CONTRACTS } from '@callflow-lint/core/platform';
import type { CallflowSettings } from './plugin.ts';

/** What `settings.callflow` says in an ESLint configuration. */
export type Settings = CallflowSettings & Required<Pick<CallflowSettings, 'unmarked'>>;

const KNOWN = ['contract', 'channel', 'config', 'unmarked'];

/** Reads the settings. Throws an error for users when there is something in them that makes no sense. */
export function readSettings(settings: Readonly<Record<string, unknown>>): Settings {
  const given = settings.callflow ?? {};
  if (typeof given !== 'object' || Array.isArray(given)) throw wrong('is an object');
  const { contract, channel, config, unmarked = true } = given as Record<string, unknown>;
  const unknown = Object.keys(given).find((name) => !KNOWN.includes(name));
  if (unknown !== undefined) throw wrong(`has no "${unknown}"; it takes ${KNOWN.join(', ')}`);
  if (typeof unmarked !== 'boolean') throw wrong('takes true or false as "unmarked"');
  if (config !== undefined && config !== false && typeof config !== 'string')
    throw wrong('takes a path or false as "config"');
  return {
    unmarked,
    ...(config !== undefined && { config }),
    ...(contract !== undefined && { contract: oneOf('contract', contract, [...CONTRACTS, 'both' as const]) }),
    ...(channel !== undefined && { channel: oneOf('channel', channel, CHANNELS) }),
  };
}

function oneOf<Value extends string>(name: string, given: unknown, allowed: readonly Value[]): Value {
  const found = allowed.find((each) => each === given);
  if (found === undefined) throw wrong(`takes ${allowed.join(', ')} as "${name}"`);
  return found;
}

function wrong(what: string): Error {
  return new Error(`eslint-plugin-callflow: settings.callflow ${what}.`);
}
