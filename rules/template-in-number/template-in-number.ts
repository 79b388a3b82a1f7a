import type { Field } from '@callflow-lint/core/flow';
import { hasPlaceholder, type Option, type Shape } from '@callflow-lint/core/platform';

/** True when a placeholder stands where a number or a boolean belongs. */
export function isTemplateInNumber({ value, shape }: Field): boolean {
  return value.kind === 'string' && isNumericShape(shape) && hasPlaceholder(value.value);
}

/** True when the option, or an element of it, is a number or a boolean. */
export function isNumeric({ shape }: Option): boolean {
  return isNumericShape(shape.is === 'list' || shape.is === 'map' ? shape.of : shape);
}

function isNumericShape({ is }: Shape): boolean {
  return is === 'integer' || is === 'number' || is === 'boolean';
}
