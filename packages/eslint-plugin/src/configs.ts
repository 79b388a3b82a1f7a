import { PRESETS, rules } from '@callflow-lint/linter';
import type { ESLint, Linter } from 'eslint';
import type { ConfigName } from './plugin.ts';

/** Files that are flows by their names; others are for the configuration of the project to tell. */
const FLOW_FILES = ['**/*.flow.json', '**/*.flow.jsonc'];
const CODE_FILES = ['**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}'];

/** Flat configs for flow files and for flows in code, one per preset. */
export function configsFor(plugin: object): Record<ConfigName, Linter.Config[]> {
  const names = Object.keys(PRESETS) as ConfigName[];
  return Object.fromEntries(names.map((name) => [name, configFor(name, plugin)])) as Record<
    ConfigName,
    Linter.Config[]
  >;
}

function configFor(name: ConfigName, plugin: object): Linter.Config[] {
  // ESLint's types know no languages but its own.
  const plugins = { callflow: plugin as ESLint.Plugin };
  const levels = levelsOf(name);
  return [
    { name: `callflow/${name}/files`, files: FLOW_FILES, plugins, language: 'callflow/flow', rules: levels },
    { name: `callflow/${name}/code`, files: CODE_FILES, plugins, rules: levels },
  ];
}

/** The levels of a preset; rules that are off are left out. */
function levelsOf(name: ConfigName): Linter.RulesRecord {
  const levels: Linter.RulesRecord = {};
  for (const [id, rule] of Object.entries(rules)) {
    const level = PRESETS[name].levelOf(rule);
    if (level !== 'off') levels[`callflow/${id}`] = level;
  }
  return levels;
}
