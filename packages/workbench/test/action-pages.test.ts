import { findActionType } from '@callflow-lint/core/platform';
import { expect, test } from 'vitest';
import { actionPage } from '../src/generated/action-pages/action-page.ts';

test('a page says how control goes on under each contract, and where they differ', () => {
  const goto = findActionType('goto');
  if (goto === undefined) throw new Error('no goto');
  const page = actionPage(goto, { text: '[{ "type": "stop" }]', channel: 'api' });
  expect(page).toContain('By the documentation:\n\n- If `loop_count` is absent, 0 or negative: jumps to');
  expect(page).toContain(
    'On the engine:\n\n- If the counter of the action, which starts at `loop_count`, is greater than 0',
  );
  expect(page).toContain('| documented | engine | evidence |');
  expect(page).toContain('```json channel=api\n[{ "type": "stop" }]\n```');
});

test('edges behind one that always holds are left out', () => {
  const talk = findActionType('talk');
  if (talk === undefined) throw new Error('no talk');
  const [, engine] = actionPage(talk, undefined).split('On the engine:');
  expect(engine?.split('##')[0]?.trim()).toBe('- The call counts as answered; runs on with the next action.');
});
