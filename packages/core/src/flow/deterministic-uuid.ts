/**
 * A UUID that follows from its input: the same scope and name give the same one on every machine. It is made of a quick
 * 128-bit hash, so it is one of version 8 (custom), not of version 5. No secret may depend on it.
 */
export function deterministicUuid(scope: string, name: string): string {
  const text = `${scope}\u0000${name}`;
  const words = LANES.map(([seed, multiplier]) => hash(text, seed, multiplier));
  const hex = words.map((word) => word.toString(16).padStart(8, '0')).join('');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** Seed and odd multiplier of each 32-bit word, so that texts that collide in one do not collide in the others. */
const LANES = [
  [0x811c9dc5, 0x01000193],
  [0x9e3779b1, 0x85ebca77],
  [0x3c6ef372, 0xc2b2ae3d],
  [0xa54ff53a, 0x27d4eb2f],
] as const;

/** FNV-1a over UTF-16 units, then the finisher of MurmurHash3, which lets every bit of the text reach every bit of the word. */
function hash(text: string, seed: number, multiplier: number): number {
  let word = seed;
  for (let index = 0; index < text.length; index++) word = Math.imul(word ^ text.charCodeAt(index), multiplier);
  word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
  return (word ^ (word >>> 16)) >>> 0;
}
