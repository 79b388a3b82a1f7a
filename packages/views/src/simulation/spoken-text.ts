import { isObject } from '@callflow-lint/core/machine';
import type { ActionType } from '@callflow-lint/core/platform';
import type { Json } from '@callflow-lint/core/source';

/** What an action says to the caller, with its placeholders filled in; undefined when it does not speak. */
export function spokenText({ options }: ActionType, option: Json | undefined): string | undefined {
  if (!isObject(option)) return undefined;
  for (const name in options) {
    const value = options[name]?.content === 'speech' ? option[name] : undefined;
    if (typeof value === 'string' && value !== '') return value;
  }
  return undefined;
}
