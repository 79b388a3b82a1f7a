import type { Declared } from '@callflow-lint/core/facts';
import type { FlowOptions, LintOptions } from './options.ts';
import { mergeRules } from './rule-setting.ts';

/** Options with others over them, which also win over what holds for some flows only. */
export function overrideOptions(options: LintOptions, stronger: LintOptions): LintOptions {
  const { contract, channel, declared } = stronger;
  const flows = options.flows?.map(
    (each): FlowOptions => ({
      ...each,
      ...(contract !== undefined && { contract }),
      ...(channel !== undefined && { channel }),
      ...(declared !== undefined && { declared: mergeDeclared(each.declared, declared) }),
      rules: mergeRules(each.rules, stronger.rules),
    }),
  );
  return {
    ...options,
    ...stronger,
    ...(declared !== undefined && { declared: mergeDeclared(options.declared, declared) }),
    rules: mergeRules(options.rules, stronger.rules),
    ...(flows !== undefined && { flows }),
  };
}

/** A time zone from the command line goes with the hours of the configuration, and the other way round. */
function mergeDeclared(declared: Declared | undefined, stronger: Declared): Declared {
  return { ...declared, ...stronger, hours: { ...declared?.hours, ...stronger.hours } };
}
