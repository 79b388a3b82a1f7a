import { CHANNELS, CONTRACTS } from '@callflow-lint/core/platform';
import type { RuleOptionValues } from '@callflow-lint/core/rule';
import type { Code, Heading, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Block, Case } from './case.ts';

/** The headings whose flows are cases. */
const SECTIONS: Readonly<Record<string, Case['expected']>> = { Reported: 'reported', 'Not reported': 'not reported' };

const BROKEN = 'broken';
const PROJECT = 'project';
const OPTIONS = 'options=';

const FLOW_LANGUAGES = ['json', 'jsonc'];

/**
 * Reads the cases of a page: every `json` or `jsonc` block under a heading `Reported` or `Not reported`. A `report` or
 * `fixed` block belongs to the flow above it. The info string of a flow may hold `contract=engine`, `channel=api`,
 * `variables=a,b.*` (declared to be set from outside), `options={"name":"value"}` (of the rule, without spaces), `broken` (the text
 * is not meant to parse) and `project` (its flows with an id are all that are stored).
 * @example
 * ```js
 * import { readCases } from '@callflow-lint/testing';
 *
 * const [first] = readCases('## Reported\n\n### Nothing\n\n~~~json\n[]\n~~~\n');
 * console.log(first.title, first.expected); // Nothing reported
 * ```
 */
export function readCases(markdown: string): Case[] {
  const cases: Case[] = [];
  let section: { expected: Case['expected']; depth: number } | undefined;
  let title = '';
  for (const node of fromMarkdown(markdown).children) {
    if (node.type === 'heading') {
      title = textOf(node);
      const expected = SECTIONS[title];
      if (expected !== undefined) section = { expected, depth: node.depth };
      else if (section !== undefined && node.depth <= section.depth) section = undefined;
    } else if (node.type === 'code' && section !== undefined) {
      addBlock(node, title, section.expected, cases);
    }
  }
  return numbered(cases);
}

function addBlock(node: Code, title: string, expected: Case['expected'], cases: Case[]): void {
  if (FLOW_LANGUAGES.includes(node.lang ?? '')) {
    cases.push({
      title,
      expected,
      flow: node.value,
      language: node.lang === 'jsonc' ? 'jsonc' : 'json',
      isBroken: attributesOf(node).includes(BROKEN),
      isProject: attributesOf(node).includes(PROJECT),
      settings: readSettings(node),
      options: readOptions(node),
      report: undefined,
      fixed: undefined,
    });
    return;
  }
  if (node.lang !== 'report' && node.lang !== 'fixed') return;
  const last = cases.at(-1);
  if (last?.title !== title || last.expected === 'not reported') {
    throw new Error(`line ${lineOf(node)}: a block "${node.lang}" belongs below a flow that is reported`);
  }
  const block = blockOf(node);
  const safety = node.meta === 'suggestion' ? 'suggestion' : 'safe';
  cases[cases.length - 1] = {
    ...last,
    ...(node.lang === 'report' ? { report: block } : { fixed: { ...block, safety } }),
  };
}

function readSettings(node: Code): Case['settings'] {
  let settings: Case['settings'] = { contract: 'both', channel: 'call' };
  for (const attribute of attributesOf(node)) {
    if (attribute === BROKEN || attribute === PROJECT || attribute.startsWith(OPTIONS)) continue;
    const [name, value = ''] = attribute.split('=');
    const contract = [...CONTRACTS, 'both' as const].find((known) => known === value);
    const channel = CHANNELS.find((known) => known === value);
    if (name === 'contract' && contract !== undefined) settings = { ...settings, contract };
    else if (name === 'channel' && channel !== undefined) settings = { ...settings, channel };
    else if (name === 'variables') settings = { ...settings, declared: { variables: value.split(',') } };
    else throw new Error(`line ${lineOf(node)}: unknown attribute "${attribute}"`);
  }
  return settings;
}

function readOptions(node: Code): RuleOptionValues {
  const attribute = attributesOf(node).find((each) => each.startsWith(OPTIONS));
  return attribute === undefined ? {} : (JSON.parse(attribute.slice(OPTIONS.length)) as RuleOptionValues);
}

function attributesOf({ meta }: Code): string[] {
  return (meta ?? '').split(' ').filter((word) => word !== '');
}

/** Flows that share a heading get a number from the second one on. */
function numbered(cases: readonly Case[]): Case[] {
  const seen = new Map<string, number>();
  return cases.map((each) => {
    const count = (seen.get(each.title) ?? 0) + 1;
    seen.set(each.title, count);
    return count === 1 ? each : { ...each, title: `${each.title} (${count})` };
  });
}

function blockOf(node: Code): Block {
  return { text: node.value, start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

function lineOf(node: RootContent): number {
  return node.position?.start.line ?? 0;
}

function textOf(node: Heading | PhrasingContent): string {
  if ('children' in node) return node.children.map(textOf).join('');
  return 'value' in node ? node.value : '';
}
