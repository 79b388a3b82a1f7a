import {
  type Action,
  type Flow,
  findText,
  type Reference,
  rememberInFlow,
  rememberLast,
} from '@callflow-lint/core/flow';
import type { Fix } from '@callflow-lint/core/rule';
import { Candidates, insertMember, replaceString, type SyntaxTree } from '@callflow-lint/core/source';

/** The action that a dangling reference was probably meant for. */
export interface Meant {
  readonly action: Action;
  /** Its id; undefined when it has none. */
  readonly id: string | undefined;
  /** As it stands in a question: `"main-menu"`. */
  readonly description: string;
}

/**
 * Looks for an id that is written alike, then for an action without id that is named like the reference. Searching takes
 * long in a long flow, and two rules ask the same.
 */
export const findMeant = rememberInFlow(
  ({ from }: Reference) => from.flow,
  ({ text, from }): Meant | undefined => {
    const { actions } = from.flow;
    const id = idsOf(from.flow).nearest(text);
    if (id !== undefined) {
      const action = actions.find((each) => each.idNode?.value === id);
      return action === undefined ? undefined : { action, id, description: `"${id}"` };
    }
    const [action, ...others] = namelessIn(from.flow).get(plainly(text)) ?? [];
    return action === undefined || others.length > 0 ? undefined : { action, id: undefined, description: action.label };
  },
);

// A flow in which one id is misspelt often has others that are.

/** The ids of a flow, as they are written. */
const idsOf = rememberLast(
  ({ actions }: Flow) => new Candidates(actions.map(({ idNode }) => idNode?.value ?? '').filter((id) => id !== '')),
);

/** The actions of a flow that have no id, by what people may call them. */
const namelessIn = rememberLast(({ actions }: Flow): ReadonlyMap<string, readonly Action[]> => {
  const byName = new Map<string, Action[]>();
  for (const action of actions) {
    if ((action.idNode?.value ?? '') !== '') continue;
    for (const name of new Set(namesOf(action))) {
      const called = byName.get(name);
      if (called === undefined) byName.set(name, [action]);
      else called.push(action);
    }
  }
  return byName;
});

/** What the reference or the action has to become; always a suggestion, because somebody has to know what was meant. */
export function fixesFor(tree: SyntaxTree, { text, node }: Reference, meant: Meant | undefined): Fix[] {
  if (meant === undefined) return [];
  const { action, id } = meant;
  if (id !== undefined) {
    return [{ title: `Write "${id}"`, safety: 'suggestion', edits: [replaceString(node, id)] }];
  }
  if (action.object === undefined) return [];
  const edits = insertMember(tree, action.object, 'id', text);
  return [{ title: `Give ${action.label} the id "${text}"`, safety: 'suggestion', edits }];
}

/** Without the differences that people overlook: letter case, dashes, underscores, blanks. */
function plainly(text: string): string {
  return text.toLowerCase().replace(/[-_\s]/g, '');
}

/** What people may call an action that has no id. */
function namesOf({ object, typeName }: Action): string[] {
  const names = object === undefined ? [] : ['name', 'label'].map((member) => findText(object, member));
  return [...names, typeName].filter((name) => name !== undefined).map(plainly);
}
