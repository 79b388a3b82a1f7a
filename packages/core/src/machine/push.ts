import {
  findActionType,
  oncePer,
  type PushedAction,
  RESERVED_IDS,
  readUuid,
  unknownAction,
} from '../platform/index.ts';
import type { Json } from '../source/index.ts';
import { blank } from './decoded.ts';
import { isObject } from './fields.ts';
import { readActions } from './posted.ts';
import { type Instruction, type Program, programOf } from './program.ts';

/** The stack of actions the platform itself pushes, always the same program for the same list. */
export const pushedProgram = oncePer((actions: readonly PushedAction[]) => programOf(actions.map(pushedInstruction)));

function pushedInstruction(action: PushedAction, index: number): Instruction {
  return {
    index,
    at: `pushed:${action.type}`,
    type: findActionType(action.type) ?? unknownAction(action.type),
    id: `pushed:${index}`,
    nextId: action.next === undefined ? undefined : `pushed:${action.next}`,
    option: action.option === undefined ? undefined : Object.assign(blank<Json>(), action.option),
    pushed: {
      ...(action.flow !== undefined && { fetches: action.flow }),
      ...(action.releasedTo !== undefined && { releasedTo: action.releasedTo }),
    },
  };
}

/**
 * The stack of actions that came from outside: their types are not checked and no ids are made up. An action without id
 * ends the run when it is reached, and nothing is pushed at all when it is the first.
 * @returns undefined when an id cannot be read, which fails the fetch.
 */
export function fetchedProgram(actions: readonly Json[], url: string): Program | undefined {
  const posted = readActions(actions);
  const isReadable = (id: string | undefined) => id === undefined || readUuid(id) !== undefined;
  if (!posted.every(({ id, nextId }) => isReadable(id) && isReadable(nextId))) return undefined;
  const instructions = posted.map(({ type, id, nextId, option }, index): Instruction => {
    const read = readUuid(id ?? RESERVED_IDS.nil);
    const next = readUuid(nextId ?? RESERVED_IDS.nil);
    return {
      index,
      at: `${url}#/actions/${index}`,
      type: findActionType(type) ?? unknownAction(type),
      id: read === undefined || read === RESERVED_IDS.nil ? RESERVED_IDS.finish : read,
      nextId: next === RESERVED_IDS.nil ? undefined : next,
      option: isObject(option) ? option : undefined,
    };
  });
  const isPushed = instructions[0] !== undefined && readUuid(posted[0]?.id ?? '') !== undefined;
  return programOf(isPushed ? instructions : []);
}
