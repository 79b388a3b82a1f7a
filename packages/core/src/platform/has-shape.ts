import type { Shape } from './option.ts';

/** Whether values of a shape are of one of these kinds, or can hold such. What nested actions hold is their own. */
export function hasShape(shape: Shape, ...kinds: readonly Shape['is'][]): boolean {
  if (kinds.includes(shape.is)) return true;
  if (shape.is === 'list' || shape.is === 'map') return hasShape(shape.of, ...kinds);
  return shape.is === 'record' && Object.values(shape.fields).some((field) => hasShape(field.shape, ...kinds));
}
