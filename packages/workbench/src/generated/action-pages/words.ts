/** Small pieces of Markdown that the pages have in common. */

export function code(text: string): string {
  return `\`${text}\``;
}

/** `a`, `b` and `c` */
export function listed(texts: readonly string[], last = 'and'): string {
  const marked = texts.map(code);
  if (marked.length < 2) return marked.join('');
  return `${marked.slice(0, -1).join(', ')} ${last} ${marked.at(-1)}`;
}

/** A sentence of its own: a capital at the start, a full stop at the end. */
export function sentence(text: string): string {
  const capital = text.slice(0, 1).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}

/** A row of a table; a bar within a cell would end it. */
function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
}

/** A table; columns that are empty in every row are left out. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const kept = head.map((_, column) => rows.some((cells) => cells[column] !== ''));
  const keep = (cells: readonly string[]) => cells.filter((_, column) => kept[column]);
  return [row(keep(head)), `|${keep(head.map(() => '---')).join('|')}|`, ...rows.map((cells) => row(keep(cells)))].join(
    '\n',
  );
}
