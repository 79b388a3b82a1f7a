import { expect, test } from 'vitest';
import { RESERVED_IDS, readUuid } from '../../src/platform/index.ts';

const canonical = '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9';
const hex = canonical.replaceAll('-', '');

test.each([
  ['dashed', canonical],
  ['upper case', canonical.toUpperCase()],
  ['mixed case', '0A1b2c3d-4E5f-6071-8293-a4b5c6d7E8f9'],
  ['32 hex digits', hex],
  ['32 hex digits in upper case', hex.toUpperCase()],
  ['dashed in braces', `{${canonical}}`],
  ['hex in braces', `{${hex}}`],
  ['dashed behind a prefix', `urn:uuid:${canonical}`],
  ['hex behind a prefix', `urn:uuid:${hex}`],
  ['upper case behind a prefix', `urn:uuid:${canonical.toUpperCase()}`],
])('reads a UUID: %s', (_, spelling) => {
  expect(readUuid(spelling)).toBe(canonical);
});

test.each(Object.entries(RESERVED_IDS))('reads the reserved id %s', (_, id) => {
  expect(readUuid(id)).toBe(id);
});

test.each([
  ['nothing', ''],
  ['a label', 'main-menu'],
  ['a digit too many', `${canonical}2`],
  ['a digit too few', canonical.slice(1)],
  ['no hex digit', canonical.replace('0', 'g')],
  ['dashes elsewhere', '0a1b2c3d4-e5f-6071-8293-a4b5c6d7e8f9'],
  ['too few dashes', '0a1b2c3d4e5f-6071-8293-a4b5c6d7e8f9'],
  ['blanks around it', ` ${canonical}`],
  ['a line end behind it', `${canonical}\n`],
  ['an open brace', `{${canonical}`],
  ['a prefix in upper case', `URN:UUID:${canonical}`],
  ['another prefix', `urn:guid:${canonical}`],
  ['prefix and braces', `urn:uuid:{${canonical}}`],
  ['prefix in braces', `{urn:uuid:${canonical}}`],
  ['two pairs of braces', `{{${canonical}}}`],
])('does not read %s', (_, text) => {
  expect(readUuid(text)).toBeUndefined();
});
