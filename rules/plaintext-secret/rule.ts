import type { Field } from '@callflow-lint/core/flow';
import { hasShape, isAccepted } from '@callflow-lint/core/platform';
import { defineRule } from '@callflow-lint/core/rule';
import { findSecret } from './find-secret.ts';

export default defineRule({
  summary: 'A password, key or token in a flow.',
  group: 'security',
  contract: 'both',
  level: 'error',
  since: '0.1.0',
  messages: {
    secret: {
      text: 'In {{action}}, {{path}} holds {{what}}.',
      consequence: 'none',
      caller: 'No caller notices, but everybody who can read the flow, its history or its log can use it.',
    },
  },
  help: 'Keep it on the server that is called, or supply it as a variable when the call starts, and have a new one issued.',
  on: 'field',
  concerns: ({ shape }) => hasShape(shape, 'text'),

  check(field) {
    const what = secretIn(field);
    if (what === undefined || !isAccepted(field.action.type)) return undefined;
    const { action, at, path } = field;
    return { at, message: 'secret', data: { action: action.label, path, what } };
  },
});

/** Shorter than any secret that is told by its form or its name. */
const SHORT = 12;

function secretIn({ value, shape }: Field): string | undefined {
  if (value.kind !== 'string' || shape.is !== 'text' || value.value.length < SHORT) return undefined;
  return findSecret(value.value);
}
