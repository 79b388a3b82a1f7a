export { Action } from './action.ts';
export { type FlowDocument, readDocument } from './document.ts';
export { Flow } from './flow.ts';
export type { IdUse } from './id-use.ts';
export { identify, isTemplate } from './identity.ts';
export { findMember, findText, findValue } from './member.ts';
export { join, type Place } from './place.ts';
export type { Reference } from './reference.ts';
