import { RESERVED_IDS, readUuid } from '../platform/index.ts';

/**
 * How ids are read.
 *
 * - `platform`: a text that is no UUID is not an id.
 * - `symbolic`: any text but the empty one is an id, told apart by its letters, so that a flow with readable ids can be
 *   analysed as if they were valid.
 */
export type IdReading = 'platform' | 'symbolic';

/** What ids that are no UUIDs begin with, so that no text is taken for another's id. */
const LABEL = 'label:';

/** The canonical id a text stands for; undefined when it does not stand for one. */
export function readId(text: string, ids: IdReading): string | undefined {
  return readUuid(text) ?? (ids === 'symbolic' && text !== '' ? `${LABEL}${text}` : undefined);
}

/** A text that reads as this id. */
export function idText(id: string): string {
  return id.startsWith(LABEL) ? id.slice(LABEL.length) : id;
}

/** The same, where nil counts as none. */
export function readGivenId(text: string, ids: IdReading): string | undefined {
  const id = readId(text, ids);
  return id === RESERVED_IDS.nil ? undefined : id;
}
