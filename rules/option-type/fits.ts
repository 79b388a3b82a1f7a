import type { Field } from '@callflow-lint/core/flow';
import { readScalar } from '@callflow-lint/core/machine';
import { isTemplateInNumber } from '../template-in-number/template-in-number.ts';

/** True when the platform can read the value, or when another rule says why it cannot. */
export function fitsShape(field: Field): boolean {
  const { value, shape } = field;
  switch (value.kind) {
    case 'null':
      return true;
    case 'object':
      return shape.is === 'record' || shape.is === 'map';
    case 'array':
      return shape.is === 'list' || shape.is === 'actions';
    case 'string':
      if (shape.is === 'text' || shape.is === 'id') return true;
      // template-in-number says that nothing can be filled in here.
      return isTemplateInNumber(field);
    default:
      // In lists the engine makes texts of them.
      if (shape.is === 'text' && field.keys.length > 0) return true;
      return readScalar(value.value, shape, 'symbolic') !== undefined;
  }
}
