import type { IdUse } from '@callflow-lint/core/flow';
import { hasPlaceholder, readUuid } from '@callflow-lint/core/platform';

/** True when an id names a resource and is a text that the platform cannot read. */
export function isMalformed(use: IdUse): use is IdUse & { node: NonNullable<IdUse['node']> } {
  const { node, refersTo } = use;
  return (
    refersTo !== 'action' && node !== undefined && !hasPlaceholder(node.value) && readUuid(node.value) === undefined
  );
}
