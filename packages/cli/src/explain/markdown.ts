import type { Paint } from '../output/paint.ts';

const FENCE = /^\s*(`{3,}|~{3,})\s*(\w*)/;
/** Languages that need no caption. */
const CODE = new Set(['', 'json', 'jsonc']);

/** Markdown as it reads well in a terminal: headings stand out, fenced code is indented, links show where they lead. */
export function renderMarkdown(markdown: string, paint: Paint): string {
  const lines: string[] = [];
  let fence: string | undefined;
  for (const line of withoutFrontMatter(markdown).split(/\r?\n/)) {
    const [, mark, language = ''] = FENCE.exec(line) ?? [];
    if (mark !== undefined && (fence === undefined || mark.startsWith(fence))) {
      if (fence === undefined && !CODE.has(language)) lines.push(paint.dim(`  ${language}:`));
      fence = fence === undefined ? mark : undefined;
    } else {
      lines.push(fence === undefined ? renderLine(line, paint) : paint.cyan(`    ${line}`.trimEnd()));
    }
  }
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

function withoutFrontMatter(markdown: string): string {
  return markdown.replace(/^---\n[\s\S]*?\n---\n/, '').replace(/<!--[\s\S]*?-->\n?/g, '');
}

function renderLine(line: string, paint: Paint): string {
  const [, marks, title] = /^(#{1,6})\s+(.*)$/.exec(line) ?? [];
  if (marks !== undefined && title !== undefined) {
    const text = renderInline(title, paint);
    return marks.length === 1 ? paint.bold(paint.underline(text)) : paint.bold(text);
  }
  return renderInline(line.replace(/^(\s*)[-*]\s+/, '$1• '), paint);
}

function renderInline(text: string, paint: Paint): string {
  return text
    .split(/(`[^`]+`)/)
    .map((part) => (/^`[^`]+`$/.test(part) ? paint.cyan(part.slice(1, -1)) : renderProse(part, paint)))
    .join('');
}

function renderProse(text: string, paint: Paint): string {
  return text
    .replace(/\[([^\]]+)\]\(([^)]+)\)/g, (_, label: string, url: string) =>
      /^https?:/.test(url) ? `${label} (${url})` : label,
    )
    .replace(/\*\*([^*]+)\*\*/g, (_, strong: string) => paint.bold(strong));
}
