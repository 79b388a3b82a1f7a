import { instantsText, speechOf, timeConditionOf, windowOf } from '@callflow-lint/core/facts';
import type { Action } from '@callflow-lint/core/flow';
import { type Option, type Requirement, readUuid } from '@callflow-lint/core/platform';
import type { SyntaxNode } from '@callflow-lint/core/source';

/** How many options are shown where none says all. */
const SHOWN = 2;

/** What an action does, in a few words out of its options: what it says, whom it calls, when it passes. Empty where nothing is written. */
export function actionText(action: Action): string {
  return timeText(action) ?? speechText(action) ?? optionsText(action);
}

/** When a time condition passes, as it is documented. */
function timeText(action: Action): string | undefined {
  const condition = timeConditionOf(action);
  const window = condition === undefined ? undefined : windowOf(condition, 'documented');
  return window === undefined ? undefined : instantsText(window);
}

function speechText(action: Action): string | undefined {
  const name = speechOf(action);
  const value = name === undefined ? undefined : valueText(action.optionValue(name));
  return value === undefined ? undefined : `“${value}”`;
}

function optionsText(action: Action): string {
  const written = Object.entries(action.type?.options ?? {}).flatMap(([name, option]) => {
    const text = option.refersTo === 'action' ? undefined : valueText(action.optionValue(name));
    return text === undefined ? [] : [{ name, option, text }];
  });
  const ranked = written.sort((a, b) => rankOf(a.option.required) - rankOf(b.option.required));
  const [first] = ranked;
  if (first === undefined) return '';
  if (first.option.required === 'always' && isTelling(first.option)) return first.text;
  return ranked
    .slice(0, SHOWN)
    .map(({ name, option: { unit }, text }) => `${name} ${text}${unit === undefined ? '' : ` ${unit}`}`)
    .join(' · ');
}

function rankOf(required: Requirement | undefined): number {
  if (required === 'always') return 0;
  return required === undefined ? 2 : 1;
}

/** Whether a value tells by itself what it is. */
function isTelling({ shape }: Option): boolean {
  return shape.is === 'text' || shape.is === 'list' || shape.is === 'record';
}

/** A value as far as it fits into a few words; undefined where there is nothing to read. */
function valueText(node: SyntaxNode | undefined): string | undefined {
  switch (node?.kind) {
    case 'string':
      return (
        (readUuid(node.value) === undefined ? node.value : `${node.value.slice(0, 8)}…`).replace(/\s+/g, ' ').trim() ||
        undefined
      );
    case 'number':
    case 'boolean':
      return String(node.value);
    case 'array':
      return joined(node.elements);
    case 'object':
      return joined(node.members.filter(({ key }) => key.value === 'target').map(({ value }) => value));
    default:
      return undefined;
  }
}

function joined(nodes: readonly (SyntaxNode | undefined)[]): string | undefined {
  return nodes.flatMap((node) => valueText(node) ?? []).join(', ') || undefined;
}
