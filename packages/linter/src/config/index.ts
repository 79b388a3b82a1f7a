export { type Config, configShape } from './config-shape.ts';
export { jsonSchema, recordSchema } from './json-schema.ts';
export { isSameForAll, isWanted, optionsFor } from './options-for.ts';
export { problemsWithPluginRules } from './plugin-rules.ts';
export { type ConfigProblem, type ReadConfig, readConfig } from './read-config.ts';
