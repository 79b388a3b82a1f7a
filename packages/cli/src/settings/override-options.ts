import type { FlowOptions, LintOptions } from '@callflow-lint/linter';

/** Options with others over them, which also win over what holds for some flows only. */
export function overrideOptions(options: LintOptions, stronger: LintOptions): LintOptions {
  const { contract, channel, declared } = stronger;
  const flows = options.flows?.map(
    (each): FlowOptions => ({
      ...each,
      ...(contract !== undefined && { contract }),
      ...(channel !== undefined && { channel }),
      ...(declared !== undefined && { declared }),
      rules: { ...each.rules, ...stronger.rules },
    }),
  );
  return {
    ...options,
    ...stronger,
    rules: { ...options.rules, ...stronger.rules },
    ...(flows !== undefined && { flows }),
  };
}
