import { expect, test } from 'vitest';
import {
  type ActionType,
  actionTypes,
  type Destination,
  type Effect,
  findActionType,
  findVariable,
  type Guard,
  type Options,
  type PushedAction,
  type Shape,
  type VariableName,
  WAIT_FLOW,
  type Wait,
} from '../../src/platform/index.ts';

/** An option that an edge or wait of a type names, and the shapes that make sense there (any when absent). */
interface Use {
  readonly option: string;
  readonly as?: readonly Shape['is'][];
}

const text = (option: string): Use => ({ option, as: ['text'] });
const integer = (option: string): Use => ({ option, as: ['integer'] });
const id = (option: string): Use => ({ option, as: ['id'] });

function usesOfName(name: VariableName): Use[] {
  return 'option' in name ? [text(name.option)] : [];
}

function usesOfGuard(guard: Guard): Use[] {
  switch (guard.is) {
    case 'not':
      return usesOfGuard(guard.guard);
    case 'all':
    case 'any':
      return guard.guards.flatMap(usesOfGuard);
    case 'given':
      return [{ option: guard.option }];
    case 'equal':
    case 'status':
      return [text(guard.option)];
    case 'positive':
    case 'counter':
      return [integer(guard.option)];
    case 'key':
      return [...usesOfName(guard.variable), { option: guard.map, as: ['map'] }];
    case 'time':
      return [
        text(guard.operator),
        { option: guard.weekdays, as: ['list'] },
        ...guard.parts.map(({ option }) => integer(option)),
      ];
    case 'comparison':
      return [
        ...[guard.operator, guard.left, guard.kind, guard.right.string].map(text),
        { option: guard.right.number, as: ['number'] },
        integer(guard.right.length),
      ];
    case 'digits':
      return [integer(guard.length), text(guard.text)];
    case 'some':
      return [{ option: guard.list, as: ['list'] }];
    case 'flow':
      return [id(guard.option)];
    case 'nested':
      return [{ option: guard.option, as: ['actions'] }];
    case 'fetchable':
      return [text(guard.url), text(guard.method)];
    case 'answered':
    case 'recording':
    case 'streams':
    case 'pushed':
    case 'channel':
    case 'stored':
    case 'outside':
      return [];
  }
}

function usesOfEffect(effect: Effect): Use[] {
  switch (effect.do) {
    case 'clear':
      return usesOfName(effect.variable);
    case 'assign':
      return [text(effect.name), text(effect.value)];
    case 'count':
      return [integer(effect.option)];
    default:
      return [];
  }
}

function usesOfDestination(to: Destination): Use[] {
  switch (to.go) {
    case 'target':
    case 'flow':
      return [id(to.option)];
    case 'matched':
      return [{ option: to.map, as: ['map'] }];
    case 'fetched':
      return [text(to.url)];
    default:
      return [];
  }
}

function usesOfWait(wait: Wait): Use[] {
  const guards = [wait.unless, wait.endsOnKey].filter((guard) => guard !== undefined);
  const uses = guards.flatMap(usesOfGuard);
  if (wait.collects !== undefined) uses.push(integer(wait.collects.length), text(wait.collects.keys));
  if (wait.limit === undefined) return uses;
  if ('option' in wait.limit) return [...uses, integer(wait.limit.option)];
  return [...uses, text(wait.limit.tones), integer(wait.limit.length), integer(wait.limit.pause)];
}

function usesOf({ edges, waits, slow }: ActionType): Use[] {
  return [
    ...edges.flatMap(({ when, effects, to }) => [
      ...(when === undefined ? [] : usesOfGuard(when)),
      ...(effects ?? []).flatMap(usesOfEffect),
      ...usesOfDestination(to),
    ]),
    ...(waits ?? []).flatMap(usesOfWait),
    ...(slow === undefined || slow === true ? [] : usesOfGuard(slow)),
  ];
}

test.each(actionTypes)('$type names only options that it has, in fitting shapes', (type) => {
  const options: Options = type.options;
  for (const { option, as } of usesOf(type)) {
    expect(options).toHaveProperty(option);
    if (as !== undefined) expect(as, option).toContain(options[option]?.shape.is);
  }
});

test.each(actionTypes)('$type jumps only to options that name actions', ({ edges, options }) => {
  const known: Options = options;
  for (const { to, when } of edges) {
    if (to.go === 'target') expect(known[to.option]?.refersTo).toBe('action');
    if (to.go !== 'matched') continue;
    expect(known[to.map]?.refersTo).toBe('action');
    expect(when).toMatchObject({ is: 'key', map: to.map });
  }
});

test.each(actionTypes)('every option of $type that names an action is a way to go', ({ edges, options }) => {
  const targets = Object.entries(options).filter(([, { refersTo }]) => refersTo === 'action');
  const taken = edges.flatMap(({ to }) => (to.go === 'target' ? [to.option] : to.go === 'matched' ? [to.map] : []));
  expect(targets.map(([name]) => name).sort()).toEqual([...new Set(taken)].sort());
});

test.each(actionTypes)('$type pushes only actions that exist', ({ edges }) => {
  for (const { to } of edges) {
    if (to.go !== 'push') continue;
    for (const action of to.actions) expectPushable(action, to.actions.length);
  }
});

test('the stand-in for the flow of a queue waits', () => {
  for (const action of WAIT_FLOW) expectPushable(action, WAIT_FLOW.length);
  expect(WAIT_FLOW.some(({ type }) => findActionType(type)?.waits !== undefined)).toBe(true);
});

function expectPushable({ type, option, next, releasedTo }: PushedAction, count: number): void {
  const pushed = findActionType(type);
  expect(pushed?.standing).not.toBe('former');
  expect(Object.keys(pushed?.options ?? {})).toEqual(expect.arrayContaining(Object.keys(option ?? {})));
  expect(next ?? 0).toBeLessThan(count);
  expect(releasedTo ?? 0).toBeLessThan(count);
}

test.each(actionTypes)('$type stores and reads only variables that are known', ({ edges }) => {
  for (const name of edges.flatMap(variablesNamed)) expect(findVariable(name)?.set, name).toMatch(/^(action|start)$/);
});

function variablesNamed({ when, effects }: ActionType['edges'][number]): readonly string[] {
  return [
    ...(when === undefined ? [] : variablesOfGuard(when)),
    ...(effects ?? []).flatMap((effect) => (effect.do === 'store' ? effect.variables : [])),
  ];
}

function variablesOfGuard(guard: Guard): readonly string[] {
  if (guard.is === 'not') return variablesOfGuard(guard.guard);
  if (guard.is === 'all' || guard.is === 'any') return guard.guards.flatMap(variablesOfGuard);
  if (guard.is === 'stored') return [guard.variable];
  return guard.is === 'key' ? ['name' in guard.variable ? guard.variable.name : guard.variable.otherwise] : [];
}
