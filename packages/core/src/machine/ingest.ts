import { findActionType, unknownAction } from '../platform/index.ts';
import type { Json } from '../source/index.ts';
import { isObject } from './fields.ts';
import { type IdReading, readGivenId } from './ids.ts';
import { type PostedAction, readBody, readLeniently, type Unreadable } from './posted.ts';
import { type Instruction, type Program, programOf } from './program.ts';
import { findRefusal, type Rejection } from './refusal.ts';

/** How a posted body is turned into a program. */
export interface IngestSetting {
  /** `platform` refuses what the platform refuses; `symbolic` keeps as much as can be analysed. */
  readonly ids?: IdReading;
  /** The flow's own id, when it is one that others fetch. */
  readonly id?: string;
}

/** A program, or why the platform refuses the body. */
export type Ingestion =
  | { readonly program: Program; readonly rejected?: undefined }
  | (Rejection & { readonly program?: undefined });

/**
 * What the platform makes of a posted flow. Ids that cannot be read are replaced, as the platform does it; the made-up
 * ones count up, so that the same body always gives the same program.
 */
export function ingest(body: Json, setting: IngestSetting = {}): Ingestion {
  const ids = setting.ids ?? 'platform';
  const posted = ids === 'symbolic' ? readLeniently(body) : readBody(body);
  if (!Array.isArray(posted)) return { rejected: 'INVALID_JSON_BODY', at: (posted as Unreadable).at };
  const refusal = ids === 'platform' ? findRefusal(posted) : undefined;
  return refusal ?? { program: assemble(posted, ids, setting.id) };
}

function assemble(posted: readonly PostedAction[], ids: IdReading, id: string | undefined): Program {
  const prefix = id === undefined ? '' : `${id}#`;
  const instructions = posted.map(
    (action, index): Instruction => ({
      index,
      at: `${prefix}/actions/${index}`,
      type: findActionType(action.type) ?? unknownAction(action.type),
      id: readGivenId(action.id ?? '', ids) ?? `made-up:${index + 1}`,
      nextId: readGivenId(action.nextId ?? '', ids),
      option: isObject(action.option) || ids === 'symbolic' ? (action.option ?? undefined) : undefined,
    }),
  );
  return programOf(instructions, id);
}
