import type { Flow } from '@callflow-lint/core/flow';

/** True when a flow has actions that need the sound of a call, and others that only run without one. */
export function mixesMedia({ actions }: Flow): boolean {
  const has = (media: string) => actions.some(({ type }) => type?.media === media);
  return has('non_rtc') && has('rtc');
}
