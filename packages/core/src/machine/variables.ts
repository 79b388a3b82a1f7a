import { RESERVED_PREFIX } from '../platform/index.ts';
import type { Setting } from './setting.ts';
import { substituteText, type Variables } from './substitute.ts';

/** The variables a run begins with. */
export function startVariables(setting: Setting): Variables {
  const variables = new Map(Object.entries(setting.system));
  for (const [name, value] of Object.entries(setting.variables)) {
    const trimmed = name.trim();
    if (trimmed !== '' && !trimmed.toLowerCase().startsWith(RESERVED_PREFIX)) variables.set(trimmed, value);
  }
  return variables;
}

/** The variables with one more value; like all values it has its placeholders filled in. */
export function withVariable(variables: Variables, name: string, value: string): Variables {
  return new Map(variables).set(name, fillIn(variables, value));
}

/** A text with the values of variables filled in. */
function fillIn(variables: Variables, text: string): string {
  return substituteText(text, (name) => variables.get(name) ?? '');
}
