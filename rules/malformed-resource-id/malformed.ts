import type { Field } from '@callflow-lint/core/flow';
import { hasPlaceholder, readUuid } from '@callflow-lint/core/platform';

/** True when an id names a resource and is a text that the platform cannot read. */
export function isMalformed(id: Field): id is Field & { node: NonNullable<Field['node']> } {
  const { node, refersTo } = id;
  return (
    refersTo !== 'action' && node !== undefined && !hasPlaceholder(node.value) && readUuid(node.value) === undefined
  );
}
