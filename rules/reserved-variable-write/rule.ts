import { type ActionType, DIGITS, findVariable, RESERVED_PREFIX } from '@callflow-lint/core/platform';
import { defineRule } from '@callflow-lint/core/rule';

export default defineRule({
  summary: 'A flow that stores under a name of the platform.',
  group: 'values',
  contract: 'both',
  level: 'warn',
  since: '0.1.0',
  messages: {
    reserved: {
      text: '{{action}} stores under "{{name}}", a name that is reserved for the platform.',
      consequence: 'misrouted',
      caller: 'What the platform keeps there is overwritten, or overwrites this: neither can be relied on.',
    },
    digits: {
      text: '{{action}} stores under "{{name}}", where the platform keeps the keys that were pressed.',
      consequence: 'misrouted',
      caller: 'Keys that are pressed later are added to this value or replace it.',
      help: 'To forget the keys, let a branch read them: that empties the variable. For a value of your own take another name.',
    },
  },
  help: 'Take a name of your own; those that begin with "voipbin." belong to the platform.',
  on: 'action',
  concerns: (type) => type !== undefined && writtenOption(type) !== undefined,

  check(action) {
    const option = action.type === undefined ? undefined : writtenOption(action.type);
    const value = option === undefined ? undefined : action.optionValue(option);
    if (option === undefined || value?.kind !== 'string') return undefined;
    const name = value.value;
    if (!name.toLowerCase().startsWith(RESERVED_PREFIX) || findVariable(name)?.set === 'flow') return undefined;
    return {
      at: action.at('option', option),
      message: name === DIGITS ? 'digits' : 'reserved',
      data: { action: action.label, name },
    };
  },
});

/** The option that holds the name to store under. */
function writtenOption({ edges }: ActionType): string | undefined {
  for (const effect of edges.flatMap(({ effects = [] }) => effects)) {
    if (effect.do === 'assign') return effect.name;
  }
  return undefined;
}
