import { RESERVED_IDS, readUuid } from '../platform/index.ts';

/**
 * What an id stands for when flows are analysed: the canonical UUID, or the text itself where the platform could not
 * read it. So a flow with readable ids keeps its meaning, and its spelling is a finding of its own.
 * @returns undefined for the empty text and the nil id, which name nothing.
 */
export function identify(text: string): string | undefined {
  if (text === '') return undefined;
  const uuid = readUuid(text);
  if (uuid === undefined) return LABEL + text;
  return uuid === RESERVED_IDS.nil ? undefined : uuid;
}

const LABEL = 'label:';

/** True when an identity stands for a text that the platform cannot read as an id. */
export function isLabel(identity: string): boolean {
  return identity.startsWith(LABEL);
}
