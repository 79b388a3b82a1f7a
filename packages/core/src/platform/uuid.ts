/** Dashed and lower-case, as nearly every id is written. */
const CANONICAL = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const HEX = /^[0-9a-f]{32}$/i;
const DASHED = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Reads a UUID in any spelling the platform accepts (gofrs/uuid 4.4.0): dashed (36 characters), 32 hex digits, both in
 * braces, both behind a lower-case `urn:uuid:`; hex in either case; no blanks; version bits unchecked.
 * @returns the canonical lower-case dashed form, or undefined when the platform would not read it.
 */
export function readUuid(text: string): string | undefined {
  if (CANONICAL.test(text)) return text;
  const bare = strip(text);
  if (DASHED.test(bare)) return bare.toLowerCase();
  if (!HEX.test(bare)) return undefined;
  const hex = bare.toLowerCase();
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Without braces or URN prefix; only one of the two is allowed. */
function strip(text: string): string {
  if (text.startsWith('{') && text.endsWith('}')) return text.slice(1, -1);
  if (text.startsWith('urn:uuid:')) return text.slice('urn:uuid:'.length);
  return text;
}
