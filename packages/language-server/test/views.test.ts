import {
  GRAPH,
  type GraphAnswer,
  HOURS,
  type HoursAnswer,
  SIMULATE,
  type SimulateAnswer,
} from '@callflow-lint/views/requests';
import { beforeAll, expect, test } from 'vitest';
import { Editor } from './editor.ts';

const FLOW = `{
  "detail": "Monday to Friday, 9 AM to 5 PM Eastern",
  "actions": [
    { "type": "answer" },
    { "type": "condition_datetime", "option": { "condition": "==", "hour": 9, "minute": -1, "false_target_id": "bye" } },
    { "id": "hello", "type": "talk", "option": { "text": "Hello.", "language": "en-US" }, "next_id": "hello" },
    { "id": "bye", "type": "hangup" }
  ]
}
`;

const textDocument = { uri: 'file:///flows/views.flow.json' };
let editor: Editor;

beforeAll(async () => {
  editor = await Editor.start();
  await editor.open(textDocument.uri, FLOW);
});

function ask<Answer>(method: string, params: object): Promise<Answer | null> {
  return editor.connection.sendRequest<Answer | null>(method, { textDocument, ...params });
}

test('the flows of a document', async () => {
  const flows = await ask('callflow/flows', {});
  expect(flows).toEqual([
    { pointer: '', name: 'flow', range: { start: { line: 0, character: 0 }, end: { line: 8, character: 1 } } },
  ]);
});

test('a flow to be drawn, its actions with their places and its findings with their paths', async () => {
  const answer = await ask<GraphAnswer>(GRAPH, { flow: '' });
  expect(answer?.graph.nodes.map(({ type }) => type)).toEqual(['answer', 'condition_datetime', 'talk', 'hangup']);
  expect(answer?.places.map(({ range }) => range.start.line)).toEqual([3, 4, 5, 6]);
  const loop = answer?.findings.find(({ rule }) => rule === 'endless-loop');
  expect(loop).toMatchObject({ severity: 'error', node: 2, range: { start: { line: 5 } } });
  expect(loop?.path.map(({ node }) => node)).toEqual([0, 1, 2, 2]);
});

test('the hours of a flow', async () => {
  const answer = await ask<HoursAnswer>(HOURS, { flow: '' });
  expect(answer?.weeks.map(({ zone, meant, from }) => ({ zone, meant, from }))).toEqual([
    { zone: 'America/New_York', meant: 'Mon–Fri 09:00–17:00', from: 1 },
  ]);
});

test('a run as far as its answers lead', async () => {
  const now = Date.UTC(2026, 2, 2, 10) / 60_000;
  const start = await ask<SimulateAnswer>(SIMULATE, { flow: '', replay: { now, answers: [] } });
  expect(start?.question).toMatchObject({ at: '/actions/1', needsClock: true });
  const closed = await ask<SimulateAnswer>(SIMULATE, { flow: '', replay: { now, answers: [{}] } });
  expect(closed?.end?.isMishap).toBe(false);
});

test('nothing about a document that is not open, and about a flow that it does not hold', async () => {
  expect(await ask(GRAPH, { flow: '/nowhere' })).toBeNull();
  expect(
    await editor.connection.sendRequest(GRAPH, { textDocument: { uri: 'file:///flows/other.json' }, flow: '' }),
  ).toBeNull();
});
