const START = '<!-- bench:start -->';
const END = '<!-- bench:end -->';

/** The text with the table between the marks, or undefined when the marks are not there. */
export function withTable(readme: string, table: string): string | undefined {
  const start = readme.indexOf(START);
  const end = readme.indexOf(END, start);
  if (start < 0 || end < 0) return undefined;
  return `${readme.slice(0, start + START.length)}\n${table}\n${readme.slice(end)}`;
}
