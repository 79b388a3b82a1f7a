import { CHANNELS, type Channel } from '@callflow-lint/core/platform';

/** A fenced block of a Markdown page. */
export interface Fence {
  readonly language: string;
  /** The words behind the language. */
  readonly words: readonly string[];
  readonly text: string;
  /** The line of its first fence, from 1. */
  readonly line: number;
  /** Where the text begins and ends in the page. */
  readonly start: number;
  readonly end: number;
}

const FENCE = /^```(\S*)([^\n]*)\n([\s\S]*?)^```$/gm;

/** The fenced blocks of a page. */
export function readFences(markdown: string): Fence[] {
  return Array.from(markdown.matchAll(FENCE), ({ 1: language = '', 2: words = '', 3: text = '', index }) => {
    const start = markdown.indexOf('\n', index) + 1;
    return {
      language,
      words: words.split(' ').filter((word) => word !== ''),
      text,
      line: markdown.slice(0, index).split('\n').length,
      start,
      end: start + text.length,
    };
  });
}

/** The channel a fenced flow runs on: a call, unless `channel=…` says otherwise. */
export function channelOf({ words }: Fence): Channel {
  return CHANNELS.find((channel) => words.includes(`channel=${channel}`)) ?? 'call';
}

/** What stands behind `name=` among the words of a block. */
export function wordOf({ words }: Fence, name: string): string | undefined {
  return words.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1);
}

/** Where the links of a page lead, those in code left out. */
export function readLinks(markdown: string): string[] {
  const prose = markdown.replaceAll(FENCE, '').replaceAll(/`[^`\n]*`/g, '');
  return Array.from(prose.matchAll(/\]\(([^()\s]+)\)/g), ({ 1: target = '' }) => target);
}

/** The anchors of a page: its headings as GitHub names them. */
export function readAnchors(markdown: string): Set<string> {
  const headings = markdown.replaceAll(FENCE, '').matchAll(/^#+ +(.+)$/gm);
  return new Set(
    Array.from(headings, ({ 1: heading = '' }) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}
