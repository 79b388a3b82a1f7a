import { expect, it } from 'vitest';
import { isFetchable } from '../../src/machine/index.ts';

it.each([
  ['https://e.x', ''],
  ['HTTP://e.x:80/a?b#c', 'POST'],
  ['http://user:pass@e.x', 'custom'],
  ['http://[::1]:8080/', 'GET'],
])('%s can be fetched with %j', (url, method) => expect(isFetchable(url, method)).toBe(true));

it.each([
  ['', ''],
  ['e.x', ''],
  ['ftp://e.x', ''],
  ['https://', ''],
  ['https:///path', ''],
  ['http://e x', ''],
  ['http://e.x:port', ''],
  ['http://e.x/\n', ''],
  ['https://e.x', 'BAD METHOD'],
])('%j cannot be fetched with %j', (url, method) => expect(isFetchable(url, method)).toBe(false));
