import { acceptedActionTypes } from '@callflow-lint/core/platform';
import { type ArrayNode, skipTrivia } from '@callflow-lint/core/source';
import { type CompletionItem, CompletionItemKind, InsertTextFormat, InsertTextMode } from 'vscode-languageserver';
import type { Client } from '../client.ts';
import { isInside } from '../cursor.ts';
import type { OpenFlow } from '../open-flow.ts';
import { actionSnippet, actionText } from './action-snippet.ts';

/** Whole actions, where the cursor stands in a list of them and in none. */
export function actionItems(open: OpenFlow, offset: number, { hasSnippets }: Client): CompletionItem[] {
  const list = listAround(open, offset);
  if (list === undefined) return [];
  const { start, isQuoted } = wordBefore(open.text, offset, list);
  const end = isQuoted && open.text[offset] === '"' ? offset + 1 : offset;
  const [before, after] = commasAround(list, open.text, start, end);
  return acceptedActionTypes
    .filter(({ standing }) => standing === 'current')
    .map((type) => ({
      label: type.type,
      kind: hasSnippets ? CompletionItemKind.Snippet : CompletionItemKind.Class,
      documentation: type.summary,
      filterText: isQuoted ? JSON.stringify(type.type) : type.type,
      insertTextFormat: hasSnippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      insertTextMode: InsertTextMode.adjustIndentation,
      textEdit: {
        range: open.rangeOf({ start, end }),
        newText: `${before}${hasSnippets ? actionSnippet(type) : actionText(type)}${after}`,
      },
    }));
}

/** The innermost list of actions around an offset; nested flows come after those that they are nested in. */
function listAround({ model, text }: OpenFlow, offset: number): ArrayNode | undefined {
  return model.flows.findLast(({ list }) => list !== undefined && isInside(list, offset, text))?.list;
}

/** What is typed already of the name. */
function wordBefore(text: string, offset: number, { start: begin }: ArrayNode) {
  const word = /"?\w*$/.exec(text.slice(begin + 1, offset))?.[0] ?? '';
  return { start: offset - word.length, isQuoted: word.startsWith('"') };
}

/** The commas that a new element needs before and behind it. */
function commasAround({ elements }: ArrayNode, text: string, start: number, end: number): [string, string] {
  const previous = elements.findLast((element) => element.end <= start);
  const isApart = previous === undefined || text.slice(previous.end, start).includes(',');
  const next = text[skipTrivia(text, end)];
  return [isApart ? '' : ', ', next === '{' ? ',' : ''];
}
