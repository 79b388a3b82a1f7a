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
  type Edge,
  fitsChannel,
  hasPlaceholder,
  type Option,
  type Options,
  type Shape,
  type Wait,
} from '../../platform/index.ts';
import { type Behaviour, behaviourOf } from './behaviour.ts';
import { staticWait } from './static-wait.ts';

/** An instruction made ready for the exploration: what of its type applies under one contract and on one channel. */
export class Compiled {
  readonly instruction: Instruction;
  readonly behaviour: Behaviour;
  /** `skipped`: its media does not fit the channel. `undecodable`: its option does not decode. */
  readonly readiness: 'runs' | 'skipped' | 'undecodable';
  /** Decoded, with placeholders as written; empty when it does not run. */
  readonly options: DecodedRecord;
  /** Ids with placeholders, as written. Where nothing is filled in the option does not decode. */
  readonly openIds: readonly string[];
  readonly edges: readonly Edge[];
  readonly waits: readonly Wait[];
  /** The wait that applies in every state, if any; `open` where that depends on the state. */
  readonly wait: Wait | undefined | 'open';

  constructor(
    instruction: Instruction,
    behaviour: Behaviour,
    readiness: Compiled['readiness'],
    options: DecodedRecord = NO_OPTIONS,
    openIds: readonly string[] = NO_IDS,
  ) {
    this.instruction = instruction;
    this.behaviour = behaviour;
    this.readiness = readiness;
    this.options = options;
    this.openIds = openIds;
    this.edges = behaviour.edges;
    this.waits = behaviour.waits;
    this.wait = staticWait(behaviour.waits, options);
  }
}

const NO_OPTIONS: DecodedRecord = {};
const NO_IDS: readonly string[] = [];

/** Compiles an instruction; readable ids are taken as ids. */
export function compile(instruction: Instruction, contract: Contract, channel: Channel): Compiled {
  const { type } = instruction;
  const behaviour = behaviourOf(type, contract);
  if (!fitsChannel(type.media, channel)) return new Compiled(instruction, behaviour, 'skipped');
  const record = decodedOption(instruction, behaviour, contract);
  if (record !== undefined) {
    const openIds = behaviour.hasIds ? openIdsOf(record, type.options, contract) : NO_IDS;
    return new Compiled(instruction, behaviour, 'runs', record, openIds);
  }
  return type.onBadOption === 'unread'
    ? new Compiled(instruction, behaviour, 'runs', emptyRecord(type.options))
    : new Compiled(instruction, behaviour, 'undecodable');
}

/** The option with placeholders as written; undefined where it does not decode. */
function decodedOption(instruction: Instruction, { hasLists }: Behaviour, contract: Contract) {
  const isHeldAsWritten = contract === 'documented' || !hasLists;
  if (isHeldAsWritten && instruction.plainRecord !== undefined) return instruction.plainRecord;
  return decodeOption(instruction.type, heldOption(instruction, contract), 'symbolic').record;
}

/** The option as the engine holds it, but with its placeholders kept: numbers in lists become texts there. */
function heldOption(instruction: Instruction, contract: Contract): Instruction['option'] {
  if (contract === 'documented' || instruction.option === undefined) return instruction.option;
  return substituteOption(instruction.option, instruction.type.options, contract, (name) => `\${${name}}`);
}

/** The ids with placeholders inside decoded options. Those of nested actions count where they are filled in. */
function openIdsOf(record: DecodedRecord, fields: Options, contract: Contract): readonly string[] {
  const ids: string[] = [];
  collectOpenIds(record, fields, contract, ids);
  return ids.length === 0 ? NO_IDS : ids;
}

function collectOpenIds(record: DecodedRecord, fields: Options, contract: Contract, into: string[]): void {
  for (const name in fields) collectOpenIdsIn(record[name], (fields[name] as Option).shape, contract, into);
}

function collectOpenIdsIn(value: Value, shape: Shape, contract: Contract, into: string[]): void {
  if (typeof value === 'string') {
    if (shape.is === 'id' && hasPlaceholder(value)) into.push(idText(value));
  } else if (shape.is === 'list') {
    for (const each of value as readonly Value[]) collectOpenIdsIn(each, shape.of, contract, into);
  } else if (shape.is === 'map') {
    const map = value as ReadonlyMap<string, Value>;
    if (map.size > 0) for (const each of map.values()) collectOpenIdsIn(each, shape.of, contract, into);
  } else if (shape.is === 'record' && value !== undefined) {
    collectOpenIds(value as DecodedRecord, shape.fields, contract, into);
  } else if (value instanceof NestedActions && contract === 'engine') {
    into.push(...nestedOpenIds(value));
  }
}

function nestedOpenIds({ list }: NestedActions): string[] {
  return list.filter(isObject).flatMap((action) =>
    Object.entries(action).flatMap(([written, value]) => {
      const isId = ['id', 'next_id'].includes(foldName(written));
      return isId && typeof value === 'string' && hasPlaceholder(value) ? [value] : [];
    }),
  );
}
