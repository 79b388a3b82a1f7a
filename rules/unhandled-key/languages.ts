/** How prompts of a language offer keys. Words are given in lower case, and as the beginnings of longer ones. */
export interface Language {
  /** What asks for the key behind it: `press 1`. */
  readonly before: readonly string[];
  /** What may stand between the two: `press the 1`. */
  readonly between: readonly string[];
  /** What asks for the key before it: `die 1 drücken`, `1번을 누르세요`. */
  readonly behind: readonly string[];
  /** What stands behind a further key once one was asked for: `press 1 for sales, 2 for support`. */
  readonly purposes: readonly string[];
  /** What stands before a further key: `press 1 or 2`. */
  readonly or: readonly string[];
  /** Set where words are written without spaces between them. */
  readonly runsTogether?: true;
  /** What stands between the ends of a range: `from 1 to 5`. */
  readonly range: readonly string[];
  /** Keys by their names. */
  readonly names: Readonly<Record<string, string>>;
}

export const languages: Readonly<Record<string, Language>> = {
  en: {
    before: ['press', 'push', 'hit', 'dial', 'type', 'enter', 'select', 'choose'],
    between: ['the', 'key', 'number', 'digit', 'on'],
    behind: [],
    purposes: ['for', 'to', 'if'],
    or: ['or', 'and'],
    range: ['to', 'through', '-', '–'],
    names: {
      zero: '0',
      one: '1',
      two: '2',
      three: '3',
      four: '4',
      five: '5',
      six: '6',
      seven: '7',
      eight: '8',
      nine: '9',
      star: '*',
      asterisk: '*',
      pound: '#',
      hash: '#',
    },
  },
  de: {
    before: ['drücken sie', 'drücke', 'wählen sie', 'wähle', 'tippen sie', 'betätigen sie'],
    between: ['die', 'auf', 'taste', 'ziffer'],
    behind: ['drücken', 'wählen', 'tippen'],
    purposes: ['für', 'um', 'wenn'],
    or: ['oder', 'und'],
    range: ['bis', '-', '–'],
    names: {
      null: '0',
      eins: '1',
      zwei: '2',
      drei: '3',
      vier: '4',
      fünf: '5',
      sechs: '6',
      sieben: '7',
      acht: '8',
      neun: '9',
      stern: '*',
      raute: '#',
    },
  },
  es: {
    before: ['marque', 'pulse', 'presione', 'oprima', 'marca', 'pulsa', 'presiona', 'oprime', 'teclee'],
    between: ['el', 'la', 'tecla', 'número', 'numero'],
    behind: [],
    purposes: ['para', 'si'],
    or: ['o', 'y'],
    range: ['a', 'al', '-', '–'],
    names: {
      cero: '0',
      uno: '1',
      dos: '2',
      tres: '3',
      cuatro: '4',
      cinco: '5',
      seis: '6',
      siete: '7',
      ocho: '8',
      nueve: '9',
      asterisco: '*',
      estrella: '*',
      almohadilla: '#',
      numeral: '#',
      gato: '#',
    },
  },
  fr: {
    before: ['appuyez', 'tapez', 'faites', 'composez', 'pressez', 'sélectionnez', 'marquez', 'choisissez'],
    between: ['sur', 'le', 'la', 'touche', 'chiffre'],
    behind: [],
    purposes: ['pour', 'si'],
    or: ['ou', 'et'],
    range: ['à', 'a', '-', '–'],
    names: {
      zéro: '0',
      un: '1',
      deux: '2',
      trois: '3',
      quatre: '4',
      cinq: '5',
      six: '6',
      sept: '7',
      huit: '8',
      neuf: '9',
      étoile: '*',
      dièse: '#',
    },
  },
  ko: {
    before: [],
    between: ['번을', '번', '을', '를'],
    behind: ['누르', '눌러', '선택'],
    purposes: ['번은', '번'],
    or: ['또는', '이나'],
    runsTogether: true,
    range: ['에서', '부터', '-', '~'],
    names: {
      별표: '*',
      우물정자: '#',
      샵: '#',
    },
  },
};
