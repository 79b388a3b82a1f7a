import {
  type ActionType,
  type Contract,
  DIGITS,
  type Edge,
  type Guard,
  type VariableName,
  type Wait,
} from '../../platform/index.ts';

/** Where the guards and waits of an action type look for variables. */
export type Reading =
  /** A variable of this name. */
  | { readonly in: 'variable'; readonly name: string }
  /** The placeholders of a text option. */
  | { readonly in: 'text'; readonly option: string }
  /** The placeholders of a field in every record of a list option. */
  | { readonly in: 'records'; readonly list: string; readonly field: string }
  /** The variable an option names; another one where it names none. */
  | { readonly in: 'name'; readonly option: string; readonly otherwise: string }
  /** The variable an option names, where it holds no placeholder. */
  | { readonly in: 'operand'; readonly option: string };

/** Everywhere the guards of edges and the waits of a type look for variables, in their order. */
export function readingsOf(
  type: ActionType,
  edges: readonly Edge[],
  waits: readonly Wait[],
  contract: Contract,
): Reading[] {
  const readings: Reading[] = [];
  for (const { when } of edges) if (when !== undefined) readings.push(...readingsOfGuard(when, contract));
  for (const wait of waits) readings.push(...readingsOfWait(wait, contract));
  return readings.filter((reading) => reading.in !== 'text' || canHoldPlaceholder(type, reading.option));
}

function canHoldPlaceholder({ options }: ActionType, option: string): boolean {
  const is = options[option]?.shape.is;
  return is === 'text' || is === 'id';
}

function readingsOfGuard(guard: Guard, contract: Contract): Reading[] {
  switch (guard.is) {
    case 'not':
      return readingsOfGuard(guard.guard, contract);
    case 'all':
    case 'any':
      return guard.guards.flatMap((each) => readingsOfGuard(each, contract));
    case 'key':
      return [readingOfName(guard.variable)];
    case 'comparison': {
      const { left, right, kind, operator, reads } = guard;
      const texts = [left, right.string, kind, operator].map(inText);
      return reads[contract] === 'named' ? [...texts, { in: 'operand', option: left }] : texts;
    }
    case 'digits':
      return [variable(DIGITS), inText(guard.text)];
    case 'stored':
      return [variable(guard.variable)];
    case 'given':
    case 'equal':
    case 'status':
      return [inText(guard.option)];
    case 'time':
      return [inText(guard.operator)];
    case 'fetchable':
      return [inText(guard.url), inText(guard.method)];
    case 'some':
      return [{ in: 'records', list: guard.list, field: guard.field }];
    default:
      // The others read no variables.
      return [];
  }
}

/** Whether an action waits may depend on a text, and on whether what it collects is complete already. */
function readingsOfWait({ unless, collects, limit }: Wait, contract: Contract): Reading[] {
  return [
    ...(unless === undefined ? [] : readingsOfGuard(unless, contract)),
    ...(collects === undefined ? [] : [variable(DIGITS), inText(collects.keys)]),
    ...(limit !== undefined && 'tones' in limit ? [inText(limit.tones)] : []),
  ];
}

function readingOfName(name: VariableName): Reading {
  return 'name' in name ? variable(name.name) : { in: 'name', option: name.option, otherwise: name.otherwise };
}

function variable(name: string): Reading {
  return { in: 'variable', name };
}

function inText(option: string): Reading {
  return { in: 'text', option };
}
