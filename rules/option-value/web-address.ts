import { isFetchable } from '@callflow-lint/core/machine';
import { PLACEHOLDER } from '@callflow-lint/core/platform';

/** What may come out of a placeholder in an address. */
const FILLED = 'x';

/** The text is an http or https address with a host, once it is filled in; one that begins with a placeholder may be. */
export function isWebAddress(text: string): boolean {
  return text.startsWith('${') || isFetchable(text.replace(PLACEHOLDER, FILLED), '');
}

/** The address is one that only machines nearby can reach. */
export function isPrivateAddress(text: string): boolean {
  const host = /^https?:\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)/i.exec(text)?.[1]?.toLowerCase() ?? '';
  return PRIVATE.test(host);
}

const PRIVATE =
  /^(?:localhost|.*\.localhost|0\.0\.0\.0|(?:127|10)(?:\.\d+){3}|192\.168(?:\.\d+){2}|169\.254(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|\[(?:::1?|f[cd][\da-f]{2}:.*|fe80:.*)\])$/;
