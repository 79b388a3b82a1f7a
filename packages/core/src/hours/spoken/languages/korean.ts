import type { Language } from '../language.ts';

export const korean: Language = {
  days: [['일요일'], ['월요일'], ['화요일'], ['수요일'], ['목요일'], ['금요일'], ['토요일']],
  groups: { 평일: [1, 2, 3, 4, 5], 주중: [1, 2, 3, 4, 5], 주말: [6, 0], 매일: [0, 1, 2, 3, 4, 5, 6] },
  to: ['부터', '에서', '~'],
  and: ['와', '과', '및'],
  morning: ['오전'],
  afternoon: ['오후'],
  clock: ['시'],
  minutes: ['분'],
  noon: ['정오'],
  midnight: ['자정'],
  closed: ['휴무', '휴무일', '쉽니다'],
  open: ['운영', '영업', '상담 시간', '상담시간', '업무시간', '업무 시간'],
  usesTwelveHours: false,
  joinsEndings: true,
};
