import type { Role } from '@callflow-lint/views/graph';

/** By role: the lines of a sign, 14 by 14. */
export const ICONS: Readonly<Record<Role, string>> = {
  speaks: 'M2 2.5h10v7H6.5L4 12V9.5H2z',
  asks: 'M3 2.5h.01M7 2.5h.01M11 2.5h.01M3 6.5h.01M7 6.5h.01M11 6.5h.01M3 10.5h.01M7 10.5h.01M11 10.5h.01',
  decides: 'M7 1.5 12.5 7 7 12.5 1.5 7z',
  'hands over': 'M1.5 7h10M8 3.5 11.5 7 8 10.5',
  ends: 'M3 3h8v8H3z',
  works: 'M7 2.2a4.8 4.8 0 1 0 .01 0z',
  unknown: 'M4.5 5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.6M7 11.5h.01',
};
