import {
  difference,
  type Instants,
  instantsText,
  instantText,
  isSameSet,
  pickInstant,
  type TimeCondition,
  timeConditionOf,
  timeGuardOf,
  windowOf,
} from '@callflow-lint/core/facts';
import { defineRule } from '@callflow-lint/core/rule';

export default defineRule({
  summary: 'A time condition by <, <=, > or >=, which the deployed engine reads the other way round.',
  group: 'engine',
  contract: 'engine',
  level: 'warn',
  since: '0.1.0',
  messages: {
    reversed: {
      text: 'The deployed engine reads {{operator}} the other way round, so {{action}} {{engine}}; by the documentation it {{documented}}.',
      consequence: 'misrouted',
      caller: 'At {{when}} a call {{passes}} by the documentation, and {{fails}} on the engine.',
    },
  },
  help: 'Ask for single hours by == or !=, one condition for each: these read the same either way.',
  on: 'action',
  concerns: (type) => timeGuardOf(type) !== undefined,

  check(action) {
    const condition = timeConditionOf(action);
    if (condition === undefined || !ORDER.test(condition.operator ?? '')) return undefined;
    const [documented, engine] = windows(condition);
    if (isSameSet(documented, engine)) return undefined;
    const lost = difference(documented, engine);
    const passes = lost.length > 0;
    return {
      at: action.at('option', condition.guard.operator),
      message: 'reversed',
      data: {
        operator: condition.operator ?? '',
        action: action.label,
        engine: passesText(engine),
        documented: passesText(documented),
        when: instantText(pickInstant(passes ? lost : difference(engine, documented)) ?? 0),
        passes: passes ? 'passes' : 'does not pass',
        fails: passes ? 'does not' : 'does',
      },
    };
  },
});

const ORDER = /^[<>]=?$/;

function passesText(instants: Instants): string {
  return instants.length === 0 ? 'never passes' : `passes ${instantsText(instants)}`;
}

/** When a condition passes by the documentation and on the engine, weekdays apart: these have a rule of their own. */
function windows(condition: TimeCondition): [Instants, Instants] {
  const daily = { ...condition, options: { ...condition.options, [condition.guard.weekdays]: [] } };
  return [windowOf(daily, 'documented') ?? [], windowOf(daily, 'engine') ?? []];
}
