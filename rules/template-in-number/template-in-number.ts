import type { Field } from '@callflow-lint/core/flow';
import { hasPlaceholder, type Shape } from '@callflow-lint/core/platform';

/** True when a placeholder stands where a number or a boolean belongs. */
export function isTemplateInNumber({ value, shape }: Field): boolean {
  return value.kind === 'string' && isNumericShape(shape) && hasPlaceholder(value.value);
}

function isNumericShape({ is }: Shape): boolean {
  return is === 'integer' || is === 'number' || is === 'boolean';
}
