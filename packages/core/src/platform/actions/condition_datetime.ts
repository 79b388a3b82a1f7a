import { defineActionType } from '../action-type.ts';

export default defineActionType({
  type: 'condition_datetime',
  summary: 'Runs on when the current UTC time passes every given part, else jumps.',
  standing: 'current',
  executor: 'flow',
  media: 'none',
  options: {
    condition: {
      shape: { is: 'text' },
      summary: 'The operator that every given part is compared with.',
      required: 'in practice',
      values: ['==', '!=', '>', '>=', '<', '<='],
    },
    minute: {
      shape: { is: 'integer' },
      summary: 'The minute; negative is the wildcard, absent is compared as 0.',
      range: { min: 0, max: 59 },
    },
    hour: {
      shape: { is: 'integer' },
      summary: 'The hour in UTC; negative is the wildcard, absent is compared as 0.',
      range: { min: 0, max: 23 },
    },
    day: {
      shape: { is: 'integer' },
      summary: 'The day of the month; 0, negative and absent are the wildcard.',
      range: { min: 1, max: 31 },
    },
    month: {
      shape: { is: 'integer' },
      summary: 'The month; 0, negative and absent are the wildcard.',
      range: { min: 1, max: 12 },
    },
    weekdays: {
      shape: { is: 'list', of: { is: 'integer' } },
      summary: 'The weekdays that pass, Sunday as 0; empty passes all.',
      range: { min: 0, max: 6 },
    },
    false_target_id: {
      shape: { is: 'id' },
      summary: 'The action to continue with when the time does not pass.',
      required: 'in practice',
      refersTo: 'action',
    },
  },
  onBadOption: 'drop',
  edges: [
    {
      when: {
        is: 'time',
        operator: 'condition',
        weekdays: 'weekdays',
        parts: [
          { part: 'month', option: 'month', from: 1 },
          { part: 'day', option: 'day', from: 1 },
          { part: 'hour', option: 'hour', from: 0 },
          { part: 'minute', option: 'minute', from: 0 },
        ],
        order: { documented: 'now-option', engine: 'option-now' },
      },
      to: { go: 'next' },
    },
    { to: { go: 'target', option: 'false_target_id' } },
  ],
  differences: [
    {
      documented: 'The clock stands left of the operator: `>=` with hour 9 passes from nine on.',
      engine: 'The option stands left: `>=` with hour 9 passes until nine.',
      evidence: 'bin-flow-manager/pkg/activeflowhandler/common.go:13-57; recorded runs e/dt/*',
    },
    {
      documented: 'The parts read like one point in time.',
      engine: 'Each part is compared by itself with the same operator, and all of them have to pass.',
      evidence: 'bin-flow-manager/pkg/activeflowhandler/actionhandle.go:266-339; recorded runs e/dt/*',
    },
    {
      documented: 'A part that is left out is no restriction.',
      engine: 'An hour or minute that is left out is compared as 0.',
      evidence: 'bin-flow-manager/pkg/activeflowhandler/actionhandle.go:287,301,315,329; recorded runs e/dt/*',
    },
    {
      documented: 'A weekday list is a membership test.',
      engine:
        'Filling in turns the numbers of a list into texts, which are no weekdays: every such condition drops the call.',
      evidence: 'bin-flow-manager/pkg/variablehandler/substitute.go:105-127; recorded runs e/dt/*',
    },
  ],
  evidence: [
    'bin-flow-manager/pkg/activeflowhandler/actionhandle.go:240-363',
    'bin-flow-manager/models/action/option.go:169-179',
  ],
});
