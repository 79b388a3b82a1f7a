import { type DecodedRecord, decodeOption, type Instruction, substituteOption } from '../machine/index.ts';
import { type ActionType, type Channel, type Contract, type Edge, fitsChannel, type Wait } from '../platform/index.ts';

/** An instruction made ready for the exploration: what of its type applies under one contract and on one channel. */
export interface Compiled {
  readonly instruction: Instruction;
  /** `skipped`: its media does not fit the channel. `undecodable`: its option does not decode. */
  readonly readiness: 'runs' | 'skipped' | 'undecodable';
  /** Decoded, with placeholders as written; empty when it does not run. */
  readonly options: DecodedRecord;
  readonly edges: readonly Edge[];
  readonly waits: readonly Wait[];
}

const NO_OPTIONS: DecodedRecord = {};

/** Compiles an instruction; readable ids are taken as ids. */
export function compile(instruction: Instruction, contract: Contract, channel: Channel): Compiled {
  const { type } = instruction;
  const { edges, waits } = behaviourOf(type, contract);
  if (!fitsChannel(type.media, channel))
    return { instruction, readiness: 'skipped', options: NO_OPTIONS, edges, waits };
  if (type.onBadOption === 'unread') return { instruction, readiness: 'runs', options: NO_OPTIONS, edges, waits };
  const decoding = decodeOption(type, heldOption(instruction, contract), 'symbolic');
  return decoding.record === undefined
    ? { instruction, readiness: 'undecodable', options: NO_OPTIONS, edges, waits }
    : { instruction, readiness: 'runs', options: decoding.record, edges, waits };
}

/** What of a type applies under a contract. */
interface Behaviour {
  readonly edges: readonly Edge[];
  readonly waits: readonly Wait[];
}

const behaviours = { documented: new WeakMap<ActionType, Behaviour>(), engine: new WeakMap<ActionType, Behaviour>() };

function behaviourOf(type: ActionType, contract: Contract): Behaviour {
  let behaviour = behaviours[contract].get(type);
  if (behaviour === undefined) {
    const applies = (each: { readonly contract?: Contract }) => each.contract === undefined || each.contract === contract;
    behaviour = { edges: type.edges.filter(applies), waits: type.waits?.filter(applies) ?? [] };
    behaviours[contract].set(type, behaviour);
  }
  return behaviour;
}

/** The option as the engine holds it, but with its placeholders kept: numbers in lists become texts there. */
function heldOption(instruction: Instruction, contract: Contract): Instruction['option'] {
  if (contract === 'documented') return instruction.option;
  return substituteOption(instruction.option, instruction.type.options, contract, (name) => `\${${name}}`);
}
