import type { InlayHint, Range } from 'vscode-languageserver';
import type { OpenFlow } from '../open-flow.ts';

/** Behind every id that names an action: which one that is. */
export function inlayHints(flow: OpenFlow, range: Range): InlayHint[] {
  const [start, end] = [flow.offsetAt(range.start), flow.offsetAt(range.end)];
  const hints = flow.model.flows.flatMap(({ actions, byId }) =>
    actions.flatMap(({ references }) =>
      references.flatMap(({ id, node }) => {
        const target = id === undefined ? undefined : byId.get(id);
        if (target === undefined || node.end < start || node.start > end) return [];
        const label = `→ ${target.index} ${target.typeName ?? 'action'}`;
        return [{ position: flow.document.positionAt(node.end), label, paddingLeft: true }];
      }),
    ),
  );
  return hints.sort((a, b) => flow.offsetAt(a.position) - flow.offsetAt(b.position));
}
