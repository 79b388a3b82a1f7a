import type { ComparisonGuard, Guard, OutsideEvent, TimeGuard, VariableName } from '@callflow-lint/core/platform';
import { code, listed } from './words.ts';

/** Says when a guard holds, as what follows the word *if*. */
export function guardWords(guard: Guard): string {
  switch (guard.is) {
    case 'not':
      return negatedWords(guard.guard);
    case 'all':
      return guard.guards.map(guardWords).join(' and ');
    case 'any':
      return guard.guards.map(guardWords).join(', or ');
    case 'given':
      return `${code(guard.option)} is given`;
    case 'equal':
      return `${code(guard.option)} is ${code(guard.value)}`;
    case 'positive':
      return `${code(guard.option)} is greater than 0`;
    case 'key':
      return `the value of ${variableWords(guard.variable)} is a key of ${code(guard.map)}`;
    case 'time':
      return timeWords(guard);
    case 'comparison':
      return comparisonWords(guard);
    case 'digits':
      return `at least ${code(guard.length)} keys are stored (unless that is 0), or they contain ${code(guard.text)}`;
    case 'status':
      return `the status of the call is ${code(guard.option)}`;
    case 'counter':
      return `the counter of the action, which starts at ${code(guard.option)}, is greater than 0`;
    case 'answered':
      return 'the call has been answered';
    case 'recording':
      return 'a recording is attached to the call';
    case 'streams':
      return `${guard.atLeast} streams are running already`;
    case 'pushed':
      return 'the platform itself put the action there';
    case 'channel':
      return `the run belongs to a ${guard.among.join(' or a ')}`;
    case 'some':
      return `an entry of ${code(guard.list)} has the ${code(guard.field)} ${listed(guard.among, 'or')}`;
    case 'stored':
      return `${code(guard.variable)} has a value`;
    case 'flow':
      return `the flow ${code(guard.option)} exists`;
    case 'nested':
      return `${code(guard.option)} holds ${NESTED[guard.problem]}`;
    case 'fetchable':
      return `${code(guard.url)} is an http or https address with a host, and ${code(guard.method)} a method of HTTP`;
    case 'outside':
      return OUTSIDE[guard.event];
  }
}

const NESTED: Readonly<Record<'invalid-type' | 'invalid-anonymous', string>> = {
  'invalid-type': 'an action of a type that is not accepted',
  'invalid-anonymous': 'a value of `anonymous` that is not accepted',
};

const OUTSIDE: Readonly<Record<OutsideEvent, string>> = {
  'machine-detected': 'a machine has picked up',
  'message-refused': 'the message is refused',
  'no-call-created': 'not a single call comes about',
  'case-refused': 'nobody is there whom a case could be about',
  resumed: 'the flow is set going again from outside',
};

function negatedWords(guard: Guard): string {
  switch (guard.is) {
    case 'given':
      return `${code(guard.option)} is left out or empty`;
    case 'positive':
      return `${code(guard.option)} is absent, 0 or negative`;
    case 'answered':
      return 'the call has not been answered';
    case 'stored':
      return `${code(guard.variable)} has no value`;
    case 'some':
      return `no entry of ${code(guard.list)} has the ${code(guard.field)} ${listed(guard.among, 'or')}`;
    case 'outside':
      return `it is not the case that ${OUTSIDE[guard.event]}`;
    default:
      return `it is not the case that ${guardWords(guard)}`;
  }
}

/** The variable a name means. */
export function variableWords(variable: VariableName): string {
  if ('name' in variable) return code(variable.name);
  return `the variable that ${code(variable.option)} names`;
}

function timeWords({ operator, weekdays, parts }: TimeGuard): string {
  const compared = listed(parts.map(({ option }) => option));
  return (
    `the UTC weekday is in ${code(weekdays)} (or that is empty) and every one of ${compared} that is no wildcard ` +
    `compares with the UTC time by ${code(operator)}, each by itself`
  );
}

function comparisonWords({ operator, left, kind, right }: ComparisonGuard): string {
  return (
    `${code(left)} compares by ${code(operator)} with ${listed(Object.values(right), 'or')}, whichever ` +
    `${code(kind)} asks for`
  );
}
