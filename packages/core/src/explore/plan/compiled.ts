import {
  type DecodedRecord,
  decodeOption,
  emptyRecord,
  foldName,
  type Instruction,
  idText,
  isObject,
  NestedActions,
  substituteOption,
  type Value,
} from '../../machine/index.ts';
import {
  type Channel,
  type Contract,
  fitsChannel,
  hasPlaceholder,
  type Option,
  type Options,
  type Shape,
} from '../../platform/index.ts';
import { type Behaviour, behaviourOf } from './behaviour.ts';

/** An instruction made ready for the exploration: what of its type applies under one contract and on one channel. */
export interface Compiled extends Behaviour {
  readonly instruction: Instruction;
  /** `skipped`: its media does not fit the channel. `undecodable`: its option does not decode. */
  readonly readiness: 'runs' | 'skipped' | 'undecodable';
  /** Decoded, with placeholders as written; empty when it does not run. */
  readonly options: DecodedRecord;
  /** Ids with placeholders, as written. Where nothing is filled in the option does not decode. */
  readonly openIds: readonly string[];
}

const NO_OPTIONS: DecodedRecord = {};
const NO_IDS: readonly string[] = [];

/** Compiles an instruction; readable ids are taken as ids. */
export function compile(instruction: Instruction, contract: Contract, channel: Channel): Compiled {
  const { type } = instruction;
  const behaviour = behaviourOf(type, contract);
  const idle: Compiled = { instruction, readiness: 'runs', options: NO_OPTIONS, openIds: NO_IDS, ...behaviour };
  if (!fitsChannel(type.media, channel)) return { ...idle, readiness: 'skipped' };
  const { record } = decodeOption(type, heldOption(instruction, contract), 'symbolic');
  if (record !== undefined) {
    return { ...idle, options: record, openIds: behaviour.hasIds ? openIdsOf(record, type.options, contract) : NO_IDS };
  }
  return type.onBadOption === 'unread'
    ? { ...idle, options: emptyRecord(type.options) }
    : { ...idle, readiness: 'undecodable' };
}

/** The option as the engine holds it, but with its placeholders kept: numbers in lists become texts there. */
function heldOption(instruction: Instruction, contract: Contract): Instruction['option'] {
  if (contract === 'documented' || instruction.option === undefined) return instruction.option;
  return substituteOption(instruction.option, instruction.type.options, contract, (name) => `\${${name}}`);
}

/** The ids with placeholders inside decoded options. Those of nested actions count where they are filled in. */
function openIdsOf(record: DecodedRecord, fields: Options, contract: Contract): string[] {
  const ids: string[] = [];
  for (const name in fields) ids.push(...openIdsIn(record[name], (fields[name] as Option).shape, contract));
  return ids;
}

function openIdsIn(value: Value, shape: Shape, contract: Contract): string[] {
  if (shape.is === 'id') return typeof value === 'string' && hasPlaceholder(value) ? [idText(value)] : [];
  if (shape.is === 'list' && Array.isArray(value))
    return (value as readonly Value[]).flatMap((each) => openIdsIn(each, shape.of, contract));
  if (shape.is === 'map') {
    return [...(value as ReadonlyMap<string, Value>).values()].flatMap((each) => openIdsIn(each, shape.of, contract));
  }
  if (shape.is === 'record' && value !== undefined) return openIdsOf(value as DecodedRecord, shape.fields, contract);
  return value instanceof NestedActions && contract === 'engine' ? nestedOpenIds(value) : [];
}

function nestedOpenIds({ list }: NestedActions): string[] {
  return list.filter(isObject).flatMap((action) =>
    Object.entries(action).flatMap(([written, value]) => {
      const isId = ['id', 'next_id'].includes(foldName(written));
      return isId && typeof value === 'string' && hasPlaceholder(value) ? [value] : [];
    }),
  );
}
