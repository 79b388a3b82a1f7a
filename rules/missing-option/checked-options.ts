import type { ActionType, Option, Options } from '@callflow-lint/core/platform';

/** An option and its name. */
export type NamedOption = readonly [name: string, option: Option];

const known = new WeakMap<Options, readonly NamedOption[]>();

/**
 * The options of a type, or fields of a record, that may be missing. Left out is what other rules look at: targets, counts
 * of jumps, senders, bodies, and the parts of a time.
 */
export function checkedOptions(options: Options, type: ActionType): readonly NamedOption[] {
  let checked = known.get(options);
  if (checked === undefined) {
    const guards = type.edges.map(({ when }) => when);
    const isCount = (name: string) => guards.some((guard) => guard?.is === 'counter' && guard.option === name);
    const isTime = guards.some((guard) => guard?.is === 'time');
    checked = Object.entries(options).filter(
      ([name, { required, refersTo, content }]) =>
        required !== undefined && refersTo !== 'action' && content !== 'json' && content !== 'sender' && !isCount(name),
    );
    if (isTime || type.onBadOption === 'unread') checked = [];
    known.set(options, checked);
  }
  return checked;
}
