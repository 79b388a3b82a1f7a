import { Remembered } from '../remembered.ts';

/** A property of a text that a guard has found to hold. */
export interface Test {
  /** The same for the same test, and for no other one, in whatever flow: answers are remembered by it. */
  readonly key: string;
  readonly passes: (text: string) => boolean;
  /** Texts on either side of the property's borders. */
  readonly samples: readonly string[];
  /** True when the samples and one other text are all it takes to decide whether any text passes. */
  readonly isExact: boolean;
  /** The only text that passes; undefined when there are several. */
  readonly wanted?: string;
}

/** The test that a text is, or is not, the given one. */
export function equality(text: string, holds: boolean): Test {
  const known = holds ? same : different;
  return known.get(text) ?? known.keep(text, toEquality(text, holds));
}

/** Most tests are about the same few keys. */
const same = new Remembered<string, Test>(1024);
const different = new Remembered<string, Test>(1024);

function toEquality(text: string, holds: boolean): Test {
  return {
    key: `${holds ? '=' : '!'}${text}`,
    passes: (other) => (other === text) === holds,
    samples: [text],
    isExact: true,
    ...(holds && { wanted: text }),
  };
}

/** The test that a text is one of the given ones. */
export function membership(texts: readonly string[]): Test {
  return {
    key: `among ${JSON.stringify(texts)}`,
    passes: (text) => texts.includes(text),
    samples: texts,
    isExact: true,
  };
}

/** The test that passes where the given one does not. */
export function negated(test: Test): Test {
  if (test.wanted !== undefined) return equality(test.wanted, false);
  if (test.key.startsWith('!')) return equality(test.key.slice(1), true);
  return { ...test, key: `not ${test.key}`, passes: (text) => !test.passes(text) };
}

/**
 * The test of what is put into the gaps of a text, when the whole is tested.
 * @param parts the text around the gaps, which are all filled with the same.
 */
export function testInside(parts: readonly string[], test: Test): Test {
  const fill = (text: string) => parts.join(text);
  const [before = '', behind = ''] = parts;
  if (before === '' && behind === '' && parts.length === 2) return test;
  const { wanted } = test;
  if (wanted !== undefined && parts.length === 2 && fill(inside(wanted, before, behind)) === wanted) {
    return equality(inside(wanted, before, behind), true);
  }
  const { wanted: _, ...rest } = test;
  return {
    ...rest,
    key: `in ${JSON.stringify(parts)} ${test.key}`,
    passes: (text) => test.passes(fill(text)),
    samples: [...test.samples.map((sample) => inside(sample, before, behind)), ''],
    // Of a text that is wanted as a whole, what is in its gap is the only border.
    isExact: test.isExact && parts.length === 2,
  };
}

function inside(text: string, before: string, behind: string): string {
  return text.slice(before.length, Math.max(before.length, text.length - behind.length));
}
