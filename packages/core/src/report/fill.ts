/**
 * Fills `{{name}}` in a rule's text. A name without data is a mistake in the rule, so it throws: the case runner then
 * fails, and a user's run reports it as `rule-crash`.
 */
export function fill(text: string, data: Readonly<Record<string, string | number>>): string {
  if (!text.includes('{{')) return text;
  const parts = partsOf(text);
  let filled = parts[0] as string;
  for (let index = 1; index < parts.length; index += 2) {
    const name = parts[index] as string;
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    if (value === undefined) throw new Error(`no data for {{${name}}} in "${text}"`);
    filled += String(value) + (parts[index + 1] as string);
  }
  // Names such as `action 3 (talk)` are small letters within a sentence, and start some.
  return parts[0] === '' ? filled.charAt(0).toUpperCase() + filled.slice(1) : filled;
}

/** The texts of rules, which are few, in parts: by turns what stands there and a name. */
const known = new Map<string, readonly string[]>();

function partsOf(text: string): readonly string[] {
  let parts = known.get(text);
  if (parts === undefined) {
    parts = text.split(/\{\{(\w+)\}\}/);
    known.set(text, parts);
  }
  return parts;
}
