import { type Exploration, type Goal, type Path, type TraceStep, traceOf } from '../explore/index.ts';
import type { Flow } from '../flow/index.ts';
import { instructionAt } from '../machine/index.ts';
import { actionAt, isOwn } from './exploration.ts';
import { noteOf } from './note.ts';
import { elsewhereAt } from './stored-program.ts';
import type { Witness, WitnessEnding, WitnessStep } from './witness.ts';

/**
 * The witness of a path through an exploration, and of a goal in its last state if there is one.
 * @returns undefined when no inputs were found that lead along it (see `traceOf`).
 */
export function toWitness(flow: Flow, exploration: Exploration, path: Path, goal?: Goal): Witness | undefined {
  const trace = traceOf(exploration, path, goal);
  if (trace === undefined) return undefined;
  return {
    path: trace.steps.map((step) => toStep(flow, step)),
    variables: trace.variables,
    callStatus: trace.isAnswered ? 'progressing' : 'ringing',
    ending:
      trace.ending === undefined || trace.ending.outcome === 'elsewhere' ? undefined : (trace.ending as WitnessEnding),
  };
}

function toStep(flow: Flow, step: TraceStep): WitnessStep {
  const { position, now, keys, events, stores } = step;
  return {
    action: isOwn(position) ? actionAt(flow, position) : undefined,
    elsewhere: elsewhereAt(position),
    type: instructionAt(position).type.type,
    now,
    keys,
    outside: events,
    stores,
    note: noteOf(step),
  };
}
