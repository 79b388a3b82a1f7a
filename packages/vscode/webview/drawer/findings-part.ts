import type { GraphFinding } from '@callflow-lint/views/requests';
import { button, h } from '../dom.ts';

/** What the list of findings leads to. */
export interface FindingActions {
  /** Shows the path of a finding, or none. */
  readonly choose: (index: number | undefined) => void;
  /** Shows a finding in the text. */
  readonly open: (index: number) => void;
  /** Shows an action in the text and in the graph. */
  readonly visit: (node: number) => void;
}

/** The findings of the flow; the chosen one with its path. */
export function findingsPart(
  findings: readonly GraphFinding[],
  chosen: number | undefined,
  actions: FindingActions,
): HTMLElement {
  if (findings.length === 0) return h('p', { class: 'quiet' }, 'Nothing is wrong with this flow.');
  const items = findings.map((finding, index) => findingItem(finding, index, index === chosen, actions));
  return h('ul', { class: 'findings' }, ...items);
}

function findingItem(
  finding: GraphFinding,
  index: number,
  isChosen: boolean,
  { choose, open, visit }: FindingActions,
): HTMLElement {
  const { severity, message, rule, consequence, path } = finding;
  const head = button(
    h('span', {}, h('span', { class: `dot ${severity}`, role: 'img', 'aria-label': severity }), message),
    { class: 'finding-head', 'aria-expanded': String(isChosen) },
    () => choose(isChosen ? undefined : index),
  );
  if (!isChosen) return h('li', {}, head);
  return h(
    'li',
    { class: 'chosen' },
    head,
    h('p', { class: 'consequence' }, consequence),
    path.length === 0 ? null : h('ol', { class: 'path' }, ...path.map((step) => pathItem(step, visit))),
    h(
      'p',
      { class: 'source' },
      button('Go to the text', { class: 'link' }, () => open(index)),
      h('code', {}, rule),
    ),
  );
}

function pathItem({ node, action, note }: GraphFinding['path'][number], visit: FindingActions['visit']): HTMLElement {
  const what = node === null ? action : button(action, { class: 'link' }, () => visit(node));
  return h('li', {}, what, note === '' ? null : h('span', { class: 'note' }, note));
}
