import type { Language } from '../language.ts';

export const french: Language = {
  days: [['dimanche'], ['lundi'], ['mardi'], ['mercredi'], ['jeudi'], ['vendredi'], ['samedi']].map(([day = '']) => [
    day,
    `${day}s`,
  ]),
  groups: {
    'en semaine': [1, 2, 3, 4, 5],
    'le week-end': [6, 0],
    'tous les jours': [0, 1, 2, 3, 4, 5, 6],
  },
  to: ['à', 'au', 'jusqu’à', "jusqu'à"],
  and: ['et'],
  between: ['entre'],
  morning: ['du matin'],
  afternoon: ["de l'après-midi", 'de l’après-midi', 'du soir'],
  clock: ['h', 'heures', 'heure'],
  noon: ['midi'],
  midnight: ['minuit'],
  closed: ['fermé', 'fermée', 'fermés', 'fermées'],
  open: ['ouvert', 'ouverte', 'ouverts', 'ouvertes', 'horaires', 'joignables'],
  usesTwelveHours: false,
};
