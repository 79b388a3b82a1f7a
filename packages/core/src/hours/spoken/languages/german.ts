import type { Language } from '../language.ts';

export const german: Language = {
  days: [
    ['sonntag', 'sonntags', 'so'],
    ['montag', 'montags', 'mo'],
    ['dienstag', 'dienstags', 'di'],
    ['mittwoch', 'mittwochs', 'mi'],
    ['donnerstag', 'donnerstags', 'do'],
    ['freitag', 'freitags', 'fr'],
    ['samstag', 'samstags', 'sonnabend', 'sonnabends', 'sa'],
  ],
  groups: {
    wochentags: [1, 2, 3, 4, 5],
    'an wochentagen': [1, 2, 3, 4, 5],
    'am wochenende': [6, 0],
    täglich: [0, 1, 2, 3, 4, 5, 6],
  },
  to: ['bis'],
  and: ['und', 'sowie'],
  between: ['zwischen'],
  morning: [],
  afternoon: [],
  clock: ['uhr'],
  noon: [],
  midnight: ['mitternacht'],
  closed: ['geschlossen'],
  open: ['geöffnet', 'öffnungszeiten', 'erreichbar', 'sprechzeiten'],
  usesTwelveHours: false,
};
