import type { Style } from './style.ts';
import type { Json } from './value.ts';

/** Writes a value in a style, its first line at the indentation given. Values nested thousands deep throw a RangeError. */
export function renderValue(value: Json, style: Style, indent: string): string {
  if (!style.isMultiline) return renderOnOneLine(value, style);
  // Line breaks inside texts are escaped, so every one here is between values.
  return JSON.stringify(value, null, style.unit).replaceAll('\n', style.eol + indent);
}

function renderOnOneLine(value: Json, style: Style): string {
  if (style.gap === '') return JSON.stringify(value);
  return JSON.stringify(value, null, 1).replace(/,\n */g, ', ').replace(/\n */g, '');
}

/** Writes a member. */
export function renderMember(key: string, value: Json, style: Style): string {
  return JSON.stringify(key) + style.colon + renderValue(value, style, style.inner);
}

/** Moves a piece of text to another indentation; its first line is left as it is. */
export function reindent(written: string, from: string, to: string): string {
  return from === to
    ? written
    : written.replace(/(\r\n|\n|\r)([ \t]*)/g, (_, eol: string, indent: string) => {
        return eol + (indent.startsWith(from) ? to + indent.slice(from.length) : indent);
      });
}
