import { configsFor } from './configs.ts';
import { FlowLanguage } from './language/flow-language.ts';
import type { CallflowPlugin } from './plugin.ts';
import { rules } from './rules.ts';
import { version } from './version.ts';

export type { CallflowPlugin, CallflowRules, CallflowSettings, ConfigName, RuleId } from './plugin.ts';

const base = {
  meta: { name: 'eslint-plugin-callflow', version, namespace: 'callflow' },
  rules,
  languages: { flow: new FlowLanguage() as unknown as CallflowPlugin['languages']['flow'] },
};

/** Every rule of callflow-lint, a language for flow files, and configs. The configs hold this very object. */
const plugin: CallflowPlugin = Object.assign(base, { configs: configsFor(base) });

export default plugin;
