import type { CallerText, CallerTexts } from '@callflow-lint/core/facts';
import type { Action, Template } from '@callflow-lint/core/flow';
import { findVariable, PLACEHOLDER } from '@callflow-lint/core/platform';

/** What a value can do to the text around it. */
type Exposure = 'quoted' | 'bare' | 'data' | 'speech' | 'address';

/** A placeholder whose value can break the text around it. */
export interface Exposed {
  readonly name: string;
  readonly exposure: Exposure;
  /** The caller's text in it; undefined where the platform itself fills in what breaks it. */
  readonly text: CallerText | undefined;
}

/** The first placeholder of a template whose value can break it. */
export function findExposed(action: Action, template: Template, texts: CallerTexts): Exposed | undefined {
  const { content } = template.option;
  if (content !== 'json' && content !== 'speech' && content !== 'url') return undefined;
  const { value } = template.node;
  for (const match of value.matchAll(PLACEHOLDER)) {
    const name = match[1] as string;
    const isQuoted = content === 'json' && isInsideQuotes(value.slice(0, match.index));
    if (isQuoted && isJsonItself(name)) return { name, exposure: 'data', text: undefined };
    const isLast = match.index + match[0].length === value.length;
    // Keys break none of these, so that mostly nothing has to be followed.
    const onlyByText = isQuoted || content === 'speech' || (content === 'url' && isLast);
    const text = onlyByText && !texts.holdsWritten ? undefined : texts.readBy(action).get(name);
    const exposure = text === undefined ? undefined : exposureOf(content, text, isQuoted, isLast);
    if (exposure !== undefined) return { name, exposure, text };
  }
  return undefined;
}

function exposureOf(
  content: 'json' | 'speech' | 'url',
  { kind }: CallerText,
  isQuoted: boolean,
  isLast: boolean,
): Exposure | undefined {
  if (content === 'json') return isQuoted ? (kind === 'text' ? 'quoted' : undefined) : 'bare';
  if (content === 'speech') return kind === 'text' ? 'speech' : undefined;
  // Behind the end of an address there is nothing that a # could cut off.
  return kind === 'text' || !isLast ? 'address' : undefined;
}

/** Whether the text ends inside the quotation marks of a JSON string. */
function isInsideQuotes(text: string): boolean {
  return (text.replace(/\\./g, '').match(/"/g)?.length ?? 0) % 2 === 1;
}

function isJsonItself(name: string): boolean {
  const variable = findVariable(name);
  return variable?.holds === 'json' && variable.set !== 'never';
}
