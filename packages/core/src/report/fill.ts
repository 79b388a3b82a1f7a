/**
 * Fills `{{name}}` in a rule's text. A name without data is a mistake in the rule, so it throws: the case runner then
 * fails, and a user's run reports it as `rule-crash`.
 */
export function fill(text: string, data: Readonly<Record<string, string | number>>): string {
  if (!text.includes('{{')) return text;
  const filled = text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    if (value === undefined) throw new Error(`no data for {{${name}}} in "${text}"`);
    return String(value);
  });
  // Names such as `action 3 (talk)` are small letters within a sentence, and start some.
  return text.startsWith('{{') ? filled.charAt(0).toUpperCase() + filled.slice(1) : filled;
}
