import { SECRET_HINT, SECRET_PATTERNS } from './secret-pattern.ts';

const NAMED_HINT = /key|token|secret|passw|pwd|bearer|:\/\/[^/]*@/i;

/** `"api_key": "…"`, `?token=…`, `password: …`, with the value as its group. */
const NAMED =
  /(?:^|[^a-z])(?:api[-_]?key|(?:access|auth|api|bot|refresh)[-_]?token|token|(?:client[-_]?)?secret|password|passwd|pwd)["']?\s*[:=]\s*["']?([^"'&\s,;}]+)/gi;
const BEARER = /\bbearer\s+([^"'\s,;}]+)/gi;
const IN_ADDRESS = /:\/\/[^\s:@/?#]+:([^\s@/?#]+)@/g;

/** What secret a text holds, as a message calls it; undefined when it holds none that can be told for sure. */
export function findSecret(text: string): string | undefined {
  if (SECRET_HINT.test(text)) {
    const known = SECRET_PATTERNS.find(({ pattern }) => pattern.test(text));
    if (known !== undefined) return known.what;
  }
  if (!NAMED_HINT.test(text)) return undefined;
  if (anyMatch(NAMED, text, isSecretValue)) return 'a password, key or token';
  if (anyMatch(BEARER, text, isSecretValue)) return 'a bearer token';
  return anyMatch(IN_ADDRESS, text, (value) => !isFilledIn(value)) ? 'a password in an address' : undefined;
}

function anyMatch(pattern: RegExp, text: string, isSecret: (value: string) => boolean): boolean {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (isSecret(match[1] ?? '')) return true;
  }
  return false;
}

/** Words that people say or fill in are no secrets: a secret is long and mixes letters and digits. */
function isSecretValue(value: string): boolean {
  return value.length >= 8 && /\d/.test(value) && /[a-z]/i.test(value) && !isFilledIn(value) && !STAND_IN.test(value);
}

function isFilledIn(value: string): boolean {
  return value.includes('${') || value.includes('{{');
}

const STAND_IN = /^[<[]|your|example|sample|dummy|change|insert|replace|xxx|placeholder/i;
