import { type StuckJump, stuckJumps } from '@callflow-lint/core/facts';
import { defineRule } from '@callflow-lint/core/rule';
import { countOption } from '../goto-without-count/countless.ts';
import { isCounted } from './counted.ts';

export default defineRule({
  summary: 'A loop whose loop_count never runs out.',
  group: 'engine',
  contract: 'engine',
  level: 'warn',
  since: '0.1.0',
  messages: {
    stuck: {
      text: 'The {{option}} of {{action}} never runs out on the deployed engine, which jumps every time{{lost}}.',
      consequence: 'dropped',
      caller:
        'A call goes round as long as nothing else leads out of the loop, and is dropped after {{rounds}} rounds; the ' +
        'documentation promises {{jumps}}.',
    },
  },
  help: 'Count the rounds in a variable instead: let variable_set add a letter, and compare its text by condition_variable.',
  on: 'action',
  concerns: (type) => countOption(type) !== undefined,
  needs: [stuckJumps],

  check(action, facts) {
    const option = countOption(action.type) ?? '';
    const value = action.optionValue(option);
    const stuck = isCounted(action) ? facts.stuckJumps.of(action) : undefined;
    if (stuck === undefined || value?.kind !== 'number') return undefined;
    return {
      at: action.at('option', option),
      message: 'stuck',
      data: {
        action: action.label,
        option,
        jumps: value.value === 1 ? 'one jump' : `${value.value} jumps`,
        rounds: stuck.rounds,
        lost: lost(stuck),
      },
      ...(stuck.witness !== undefined && { trace: stuck.witness }),
      related: stuck.lost.slice(0, 1).map((first) => ({ at: first.at(), text: 'No call ever gets here.' })),
    };
  },
});

/** What would come after the last round. */
function lost({ lost: actions }: StuckJump): string {
  const [first, ...others] = actions;
  if (first === undefined) return '';
  const more =
    others.length === 0 ? '' : others.length === 1 ? ' and one more action' : ` and ${others.length} more actions`;
  return `, so no call ever gets to ${first.label}${more}`;
}
