/** Chance that comes out the same on every machine. */
export interface Random {
  /** A whole number from 0 to below the limit. */
  readonly below: (limit: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <Value>(values: readonly Value[]) => Value;
  /** A UUID of version 4. */
  readonly uuid: () => string;
}

/** Chance from a seed: a Weyl sequence, each step stirred by the finaliser of MurmurHash3. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let bits = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
    return (bits ^ (bits >>> 16)) >>> 0;
  };
  const below = (limit: number) => Math.floor((next() / 2 ** 32) * limit);
  const hex = () => next().toString(16).padStart(8, '0');
  return {
    below,
    chance: (probability) => next() < probability * 2 ** 32,
    pick: (values) => values[below(values.length)] as never,
    uuid: () => {
      const digits = `${hex()}${hex()}${hex()}${hex()}`;
      const variant = '89ab'.charAt(Number.parseInt(digits.charAt(16), 16) % 4);
      return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${digits.slice(20)}`;
    },
  };
}
