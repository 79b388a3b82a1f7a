import type { Destination, DropReason, Edge, Effect, Guard, PushedAction } from '@callflow-lint/core/platform';
import { guardWords, variableWords } from './guard-words.ts';
import { code, listed, sentence } from './words.ts';

/** The edges of one contract in their order, one list item each; those behind one that always holds are never taken. */
export function edgeList(edges: readonly Edge[]): string {
  const always = edges.findIndex(({ when }) => when === undefined);
  return edges
    .slice(0, always + 1)
    .map((edge, index) => `- ${edgeWords(edge, index > 0)}`)
    .join('\n');
}

function edgeWords({ when, effects = [], to, result }: Edge, isLater: boolean): string {
  const parts = [...effects.map(effectWords), ...resultWords(result), destinationWords(to, when)];
  const what = sentence(parts.join('; '));
  if (when === undefined) return isLater ? `Otherwise: ${lower(what)}` : what;
  return `${isLater ? 'Otherwise, if' : 'If'} ${guardWords(when)}: ${lower(what)}`;
}

function lower(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

function resultWords(result: Edge['result']): string[] {
  if (result === 'skipped') return ['the action is skipped'];
  return result === 'unhandled' ? ['nothing executes the action'] : [];
}

function effectWords(effect: Effect): string {
  switch (effect.do) {
    case 'answer':
      return 'the call counts as answered';
    case 'clear':
      return `${variableWords(effect.variable)} is emptied`;
    case 'assign':
      return `the variable that ${code(effect.name)} names becomes ${code(effect.value)}`;
    case 'store':
      return `the platform stores ${listed(effect.variables)}`;
    case 'store-any':
      return `the outside may store any variable${effect.except.length === 0 ? '' : ` whose name does not begin with ${listed(effect.except, 'or')}`}`;
    case 'count':
      return `the counter goes down by one, but not below ${effect.floor}`;
    case 'record':
      return effect.on ? 'a recording is attached to the call' : 'the recording is taken off the call';
    case 'stream':
      return effect.on ? 'one more stream is running' : 'the streams stop';
  }
}

function destinationWords(to: Destination, when: Guard | undefined): string {
  switch (to.go) {
    case 'next':
      return 'runs on with the next action';
    case 'target':
      return `jumps to the action in ${code(to.option)}; drops the call when ${missingWords(to.option, when)}`;
    case 'matched':
      return `jumps to the action that ${code(to.map)} lists for the key; drops the call when no action has the id`;
    case 'push':
      return `runs ${to.actions.map(pushedWords).join(', ')}, then comes back and runs on behind this action`;
    case 'flow':
      return `runs the actions of the flow ${code(to.option)}, then comes back and runs on behind this action`;
    case 'fetched':
      return `runs the actions that ${code(to.url)} answers with, then comes back and runs on behind this action`;
    case 'end':
      return ENDINGS[to.outcome];
    case 'finish':
      return 'the flow ends, and a call is hung up';
    case 'drop':
      return `drops the call: ${REASONS[to.reason]}`;
  }
}

function missingWords(option: string, when: Guard | undefined): string {
  const isGiven = when?.is === 'given' && when.option === option;
  return isGiven ? 'no action has the id' : 'that is left out or no action has the id';
}

function pushedWords({ type, flow, next }: PushedAction): string {
  if (flow === 'wait-flow') return `${code(type)} of the wait flow`;
  return next === undefined ? code(type) : `${code(type)} (which leads back to the first)`;
}

const ENDINGS: Readonly<Record<'hangup' | 'blocked' | 'crashed', string>> = {
  hangup: 'the call is hung up, and nothing behind this action runs',
  blocked: 'the run is parked here',
  crashed: 'the flow engine crashes',
};

const REASONS: Readonly<Record<DropReason, string>> = {
  cap: 'the run has used up its steps',
  'option-decode': 'the options cannot be read',
  'no-target': 'nothing says where to go on',
  'target-not-found': 'no action has the id',
  'flow-not-found': 'there is no such flow',
  'no-call': 'there is nobody to call',
  'fetch-failed': 'nothing can be downloaded',
  'nested-invalid-type': 'the nested actions are refused',
  'nested-invalid-anonymous': 'the nested actions are refused',
  refused: 'the message is refused',
};
