import type { Language } from '../language.ts';

export const spanish: Language = {
  days: [
    ['domingo', 'domingos'],
    ['lunes'],
    ['martes'],
    ['miércoles', 'miercoles'],
    ['jueves'],
    ['viernes'],
    ['sábado', 'sábados', 'sabado', 'sabados'],
  ],
  groups: {
    'días laborables': [1, 2, 3, 4, 5],
    'entre semana': [1, 2, 3, 4, 5],
    'fines de semana': [6, 0],
    'todos los días': [0, 1, 2, 3, 4, 5, 6],
  },
  to: ['a', 'a las', 'a la', 'hasta', 'hasta las', 'al'],
  and: ['y'],
  between: ['entre las'],
  morning: ['am', 'de la mañana'],
  afternoon: ['pm', 'de la tarde', 'de la noche'],
  clock: ['h', 'horas'],
  noon: ['mediodía'],
  midnight: ['medianoche'],
  closed: ['cerrado', 'cerrada', 'cerrados', 'cerradas'],
  open: ['abierto', 'abierta', 'abiertos', 'horario', 'atendemos'],
  usesTwelveHours: false,
};
