import { type Menu, menus, speechOf } from '@callflow-lint/core/facts';
import type { Action } from '@callflow-lint/core/flow';
import { defineRule, type Finding } from '@callflow-lint/core/rule';
import { offeredKeys } from './offered-keys.ts';

type MessageId = 'offered' | 'hidden';

export default defineRule({
  summary: 'A key that a prompt offers and no branch has, or a branch has and no prompt offers.',
  group: 'values',
  contract: 'documented',
  level: 'off',
  since: '0.1.0',
  messages: {
    offered: {
      text: 'The prompt offers the key "{{key}}", and {{branch}} does not have it.',
      consequence: 'misrouted',
      caller: 'Whoever presses it is treated like a caller who pressed nothing that was asked for.',
      help: 'Add the key to the branch, or leave it out of the prompt.',
    },
    hidden: {
      text: '{{branch}} has the key "{{key}}", and no prompt before it offers that.',
      consequence: 'none',
      caller: 'Nobody learns that there is such a key.',
      help: 'Offer the key in the prompt, or remove it from the branch.',
    },
  },
  help: 'Let prompts and branches name the same keys.',
  on: 'flow',
  needs: [menus],
  options: {
    hidden: {
      shape: { is: 'list', of: { is: 'text' } },
      about: 'Keys that branches may have without an offer, e.g. `0` for the operator.',
      default: [],
    },
  },

  check: (_flow, { menus: all }, { options }) => (all.length === 0 ? undefined : findUnhandled(all, options.hidden)),
});

function* findUnhandled(all: readonly Menu[], accepted: readonly string[]): Generator<Finding<MessageId>> {
  const offers = new Map<Action, Offer>();
  for (const { prompts } of all)
    for (const prompt of prompts) if (!offers.has(prompt)) offers.set(prompt, keysIn(prompt));
  if ([...offers.values()].every((keys) => keys === undefined || keys.size === 0)) return;
  yield* offeredOnly(all, offers);
  for (const menu of all) yield* hidden(menu, offers, new Set(accepted));
}

/** The keys that a prompt offers; undefined where its words are known only when it is spoken. */
type Offer = ReadonlySet<string> | undefined;

/** Prompts with keys that none of the branches behind them has. */
function* offeredOnly(all: readonly Menu[], offers: ReadonlyMap<Action, Offer>): Generator<Finding<MessageId>> {
  for (const [prompt, offered = []] of offers) {
    const behind = all.filter((menu) => menu.prompts.includes(prompt));
    const [first] = behind;
    if (first === undefined || !behind.every((menu) => menu.isComplete)) continue;
    const handled = new Set(behind.flatMap((menu) => keysOf(menu.branch).map(({ key }) => key)));
    for (const key of offered) {
      if (handled.has(key)) continue;
      const data = { key, branch: first.branch.label };
      yield { at: prompt.at('option', speechOf(prompt) ?? ''), message: 'offered', data };
    }
  }
}

/** Keys of a branch that none of its prompts names, when their words are all known and name some. */
function* hidden(
  { branch, prompts, isComplete }: Menu,
  offers: ReadonlyMap<Action, Offer>,
  accepted: ReadonlySet<string>,
): Generator<Finding<MessageId>> {
  const offered = prompts.map((prompt) => offers.get(prompt));
  if (!isComplete || offered.some((keys) => keys === undefined)) return;
  const known = new Set(offered.flatMap((keys) => [...(keys ?? [])]));
  if (known.size === 0) return;
  for (const { key, option } of keysOf(branch)) {
    // Longer keys are numbers that callers know from elsewhere.
    if (key.length !== 1 || known.has(key) || accepted.has(key)) continue;
    yield { at: branch.at('option', option, key), message: 'hidden', data: { key, branch: branch.label } };
  }
}

function keysIn(prompt: Action): Offer {
  const text = prompt.optionValue(speechOf(prompt) ?? '');
  return text?.kind === 'string' && !text.value.includes('${') ? offeredKeys(text.value) : undefined;
}

function keysOf(branch: Action): { readonly key: string; readonly option: string }[] {
  return branch.references.flatMap(({ key, name }) => (key === undefined ? [] : [{ key, option: name }]));
}
