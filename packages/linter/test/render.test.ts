import { expect, test } from 'vitest';
import { lint, renderFlow } from '../src/index.ts';

const flow = `{
  // What the website names.
  "name": "Reception",
  "on_complete_flow_id": "survey",
  "actions": [
    { "id": "menu", "type": "talk", "option": { "text": "Hello \${name}", "language": "en-US" } },
    { "type": "digits_receive", "option": { "duration": 3000, "length": 1 } },
    { "type": "branch", "option": { "target_ids": { "1": "menu", "2": "nowhere", "3": "\${next}" }, "default_target_id": "bye" } },
    { "type": "queue_join", "option": { "queue_id": "support-queue" }, "next_id": "bye" },
    { "type": "call", "option": { "actions": [{ "id": "menu", "type": "hangup" }], "destinations": [], }, },
    { "id": "bye", "type": "hangup" },
  ],
}`;
const names = {
  'support-queue': 'd1a6f2c4-50f3-4f4b-9f42-0f5c1b7a9e10',
  survey: 'd1a6f2c4-50f3-4f4b-9f42-0f5c1b7a9e11',
};

interface Rendered {
  readonly on_complete_flow_id: string;
  readonly actions: readonly {
    readonly id?: string;
    readonly next_id?: string;
    readonly option?: {
      readonly target_ids: Readonly<Record<string, string>>;
      readonly default_target_id: string;
      readonly queue_id: string;
      readonly actions: readonly [{ readonly id: string }];
    };
  }[];
}

test('renders strict JSON in which names are ids and every jump leads where it led', () => {
  const text = renderFlow(flow, names);
  const { actions, on_complete_flow_id } = JSON.parse(text) as Rendered;
  const [menu, , branch, queue, call, bye] = actions;
  expect(menu?.id).toMatch(/^[0-9a-f]{8}-/);
  expect(branch?.option?.target_ids).toEqual({ 1: menu?.id, 2: 'nowhere', 3: '${next}' });
  expect(branch?.option?.default_target_id).toBe(bye?.id);
  expect(queue).toMatchObject({ next_id: bye?.id, option: { queue_id: names['support-queue'] } });
  expect(on_complete_flow_id).toBe(names.survey);
  // Nested actions are another flow, so their ids are others.
  expect(call?.option?.actions[0].id).toMatch(/^[0-9a-f]{8}-/);
  expect(call?.option?.actions[0].id).not.toBe(menu?.id);
});

test('renders the same every time, and leaves what is rendered as it is', () => {
  const once = renderFlow(flow, names);
  expect(renderFlow(flow, names)).toBe(once);
  expect(renderFlow(once, names)).toBe(once);
});

test('with rendered ids readable ones are no fault, but what leads nowhere still is', () => {
  const found = (rendered?: Record<string, string>) =>
    new Set(lint(flow, rendered === undefined ? {} : { rendered }).diagnostics.map(({ rule }) => rule));
  expect(found()).toContain('malformed-id');
  expect(found({})).not.toContain('malformed-id');
  expect(found({})).toContain('malformed-resource-id');
  expect(found(names)).not.toContain('malformed-resource-id');
  expect(found(names)).toContain('dangling-target');
});
