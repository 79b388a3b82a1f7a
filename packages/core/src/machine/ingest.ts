import { type ActionType, findActionType, isAccepted, unknownAction } from '../platform/index.ts';
import type { Json } from '../source/index.ts';
import { isObject } from './fields.ts';
import { type IdReading, readGivenId } from './ids.ts';
import { type PostedAction, readBody, readLeniently, type Unreadable } from './posted.ts';
import { type Instruction, type Program, programOf } from './program.ts';
import { findRefusal, type Refusal } from './refusal.ts';

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

/** What the API answers, and the JSON pointer of the value that is to blame. */
export interface Rejection {
  readonly rejected: 'INVALID_JSON_BODY' | Refusal['rejected'];
  readonly at: string;
}

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

/** The program of actions that were fetched from outside: neither their types nor their number is checked. */
export function ingestFetched(actions: readonly Json[], ids: IdReading, id: string): Program {
  const posted = readLeniently(Object.assign(Object.create(null), { actions }));
  return assemble(Array.isArray(posted) ? posted : [], ids, id);
}

function assemble(posted: readonly PostedAction[], ids: IdReading, id: string | undefined): Program {
  const prefix = id === undefined ? '' : `${id}#`;
  const instructions = posted.map(
    (action, index): Instruction => ({
      index,
      at: `${prefix}/actions/${index}`,
      type: typeOf(action.type),
      id: readGivenId(action.id ?? '', ids) ?? `made-up:${index + 1}`,
      nextId: readGivenId(action.nextId ?? '', ids),
      option: isObject(action.option) || ids === 'symbolic' ? (action.option ?? undefined) : undefined,
    }),
  );
  return programOf(instructions, id);
}

/** The type with that name, or a stand-in for what is no type a flow can use. */
function typeOf(name: string): ActionType {
  const type = findActionType(name);
  return type !== undefined && isAccepted(type) ? type : (type ?? unknownAction(name));
}
