/** Why a text is not well-formed, and where: offsets in the text. */
export interface SpeechFault {
  /** `bare`: a character that has to be written as an entity. */
  readonly kind: 'bare' | 'entity' | 'unclosed' | 'unopened' | 'markup' | 'control';
  readonly start: number;
  readonly end: number;
  /** The name of the tag or entity, or what to write in place of a bare character. */
  readonly name: string;
}

const ENTITY = /&(?:(amp|lt|gt|apos|quot)|#(\d+)|#x([\da-f]+));/iy;
const NAME = '[A-Za-z_:\\u00c0-\\uffff][\\w:.\\-\\u00b7-\\uffff]*';
const ATTRIBUTE = `\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*')`;
const TAG = new RegExp(`<(/?)(${NAME})((?:${ATTRIBUTE})*)\\s*(/?)>`, 'y');
const LOOKS_LIKE_ENTITY = /&([A-Za-z]\w*);/y;
const LOOKS_LIKE_TAG = new RegExp(`</?(${NAME})[^<>]*>?`, 'y');
const ASIDE = /<!--(?:(?!--)[\s\S])*-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<![A-Za-z][^<>]*>/y;

/** The first place where the text, wrapped in a root element, is no well-formed XML; undefined when it is. */
export function findSpeechFault(text: string): SpeechFault | undefined {
  const open: { name: string; start: number; end: number }[] = [];
  for (let position = nextMark(text, 0); position < text.length; position = nextMark(text, position)) {
    const read = text[position] === '&' ? readEntity(text, position) : readMarkup(text, position);
    if ('kind' in read) return read;
    const { tag, end } = read;
    if (tag?.closes === true) {
      if (open.pop()?.name !== tag.name) return { kind: 'unopened', start: position, end, name: tag.name };
    } else if (tag !== undefined) {
      open.push({ name: tag.name, start: position, end });
    }
    position = end;
  }
  const last = open.pop();
  return last === undefined ? undefined : { kind: 'unclosed', ...last };
}

/** Where the next character stands that has a meaning in XML, or that XML 1.0 has not at all; a text without any is well-formed. */
function nextMark(text: string, from: number): number {
  MARK.lastIndex = from;
  return MARK.exec(text)?.index ?? text.length;
}

const MARK = /[&<]|[^\t\n\r -\ufffd]/g;

interface Read {
  readonly end: number;
  /** A tag that opens or closes an element; one that does both, an entity or a comment is none. */
  readonly tag?: { readonly name: string; readonly closes: boolean };
}

function readEntity(text: string, start: number): Read | SpeechFault {
  const match = matchAt(ENTITY, text, start);
  if (match !== null) return { end: start + match[0].length };
  const named = matchAt(LOOKS_LIKE_ENTITY, text, start);
  if (named === null) return { kind: 'bare', start, end: start + 1, name: '&amp;' };
  return { kind: 'entity', start, end: start + named[0].length, name: named[1] ?? '' };
}

function readMarkup(text: string, start: number): Read | SpeechFault {
  if (text[start] !== '<') return { kind: 'control', start, end: start + 1, name: '' };
  const match = matchAt(TAG, text, start);
  if (match !== null) {
    const [whole, slash, name = '', attributes, selfClosing] = match;
    const end = start + whole.length;
    if (slash === '') return selfClosing === '/' ? { end } : { end, tag: { name, closes: false } };
    return attributes === '' && selfClosing === '' ? { end, tag: { name, closes: true } } : broken(start, end, name);
  }
  const aside = matchAt(ASIDE, text, start);
  if (aside !== null) return { end: start + aside[0].length };
  const near = matchAt(LOOKS_LIKE_TAG, text, start);
  if (near === null) return { kind: 'bare', start, end: start + 1, name: '&lt;' };
  return broken(start, start + near[0].length, near[1] ?? '');
}

function broken(start: number, end: number, name: string): SpeechFault {
  return { kind: 'markup', start, end, name };
}

function matchAt(pattern: RegExp, text: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position;
  return pattern.exec(text);
}
