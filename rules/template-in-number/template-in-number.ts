import type { Field } from '@callflow-lint/core/flow';
import { hasPlaceholder } from '@callflow-lint/core/platform';

/** True when a placeholder stands where a number or a boolean belongs. */
export function isTemplateInNumber({ value, shape }: Field): boolean {
  if (value.kind !== 'string') return false;
  const isNumeric = shape.is === 'integer' || shape.is === 'number' || shape.is === 'boolean';
  return isNumeric && hasPlaceholder(value.value);
}
