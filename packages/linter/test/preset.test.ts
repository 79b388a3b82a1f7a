import { expect, test } from 'vitest';
import { PRESETS, type PresetName, session } from '../src/index.ts';

function levels(preset: PresetName): ReadonlyMap<string, string> {
  const { rules, levelOf } = session({ preset });
  return new Map([...rules.keys()].map((id) => [id, levelOf(id)]));
}

test('recommended takes the levels that rules have', () => {
  const { rules, levelOf } = session();
  for (const [id, rule] of rules) expect(levelOf(id), id).toBe(rule.level);
});

test('strict leaves nothing out and lets nothing pass', () => {
  expect(new Set(levels('strict').values())).toEqual(new Set(['error']));
});

test('documented is recommended without what only the engine does', () => {
  const { rules } = session();
  for (const [id, level] of levels('documented')) {
    const rule = rules.get(id);
    expect(level, id).toBe(rule?.contract === 'engine' ? 'off' : rule?.level);
  }
});

test('security keeps to its group, opt-in rules included', () => {
  const { rules } = session();
  for (const [id, level] of levels('security')) {
    const group = rules.get(id)?.group;
    if (group === 'security') expect(level, id).not.toBe('off');
    else if (group !== 'syntax') expect(level, id).toBe('off');
  }
});

test('every preset says what it is for', () => {
  for (const { summary } of Object.values(PRESETS)) expect(summary).toMatch(/^[A-Z].*\.$/);
});
