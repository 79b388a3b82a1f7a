import { type Flow, type FlowDocument, readDocument } from '@callflow-lint/core/flow';
import { LineIndex, parse } from '@callflow-lint/core/source';

/** The first flow of a text, and its file. */
export function flowOf(flow: object): { flow: Flow; file: { document: FlowDocument; lines: LineIndex } } {
  const document = readDocument(parse(JSON.stringify(flow, null, 2)));
  return { flow: document.flows[0]!, file: { document, lines: new LineIndex(document.tree.text) } };
}

/** A menu with an action that no call gets to. */
export const MENU = {
  actions: [
    { type: 'answer' },
    { id: 'prompt', type: 'talk', option: { text: 'Press 1 or 2.', language: 'en-US' } },
    { type: 'digits_receive', option: { duration: 5000, length: 1 } },
    { type: 'branch', option: { target_ids: { 1: 'sales', 2: 'nowhere' }, default_target_id: 'prompt' } },
    { type: 'beep' },
    { id: 'sales', type: 'talk', option: { text: 'Sales.', language: 'en-US' } },
  ],
};
