/** What is said about an error that a rule threw: its message, and the first line of its stack in code of ours. */
export function crashData(error: unknown): { error: string; line: string } {
  if (!(error instanceof Error)) return { error: `threw ${String(error)}`, line: 'without a stack' };
  const lines = (error.stack ?? '').split('\n').filter((line) => /:\d+:\d+\)?$/.test(line.trimEnd()));
  const own = lines.find((line) => !line.includes('node:') && !line.includes('/node_modules/')) ?? lines[0];
  return { error: `${error.name}: ${error.message}`, line: own?.trim() ?? 'without a stack' };
}
