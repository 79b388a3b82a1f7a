import { findMember, type OptionRecord } from '@callflow-lint/core/flow';
import { type Member, nearest } from '@callflow-lint/core/source';

/** The members of a record that the platform does not know. Names that begin like comments are left out. */
export function unknownMembers({ unread }: OptionRecord): readonly Member[] {
  return unread.length === 0 ? unread : unread.filter(({ key }) => !/^(?:[_$#]|\/\/|comment$)/i.test(key.value));
}

/** The name that was probably meant: a similar one, or the only one that has the words; none that is written already. */
export function findMeantName(name: string, { object, fields }: OptionRecord): string | undefined {
  const free = Object.keys(fields).filter((field) => findMember(object, field) === undefined);
  const meant = nearest(name, free);
  if (meant !== undefined) return meant;
  const words = wordsOf(name);
  const [only, ...others] = free.filter((field) => words.every((word) => wordsOf(field).includes(word)));
  return others.length === 0 ? only : undefined;
}

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[-_\s]+/);
}
