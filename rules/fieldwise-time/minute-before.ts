import type { TimeCondition } from '@callflow-lint/core/facts';
import type { Contract } from '@callflow-lint/core/platform';
import type { Fix } from '@callflow-lint/core/rule';
import { replaceNode, type SyntaxTree } from '@callflow-lint/core/source';

/** "Before 17:00" is "16:59 at the latest", and that comes out the same when its parts are compared one by one. */
export function minuteBefore(
  { action, guard, operator, parts }: TimeCondition,
  contract: Contract,
  tree: SyntaxTree,
): Fix[] {
  const [hour, minute] = ['hour', 'minute'].map((name) => parts.find(({ part }) => part === name));
  if (operator !== '<' || guard.order[contract] !== 'now-option') return [];
  if (hour === undefined || hour.value === 0 || minute?.value !== 0) return [];
  const values = { [guard.operator]: '<=', [hour.option]: hour.value - 1, [minute.option]: LAST_MINUTE };
  const edits = Object.entries(values).flatMap(([option, value]) => {
    const node = action.optionValue(option);
    return node === undefined ? [] : [replaceNode(tree, node, value)];
  });
  return [{ title: `Write <= ${String(hour.value - 1).padStart(2, '0')}:${LAST_MINUTE}`, safety: 'suggestion', edits }];
}

const LAST_MINUTE = 59;
