export * from './decode.ts';
export { foldName, isObject } from './fields.ts';
export * from './ids.ts';
export * from './ingest.ts';
export * from './position.ts';
export * from './program.ts';
export * from './substitute.ts';
