import type { ProblemList } from './problem.ts';
import { quote } from './quote.ts';
import type { Member, ObjectNode } from './syntax.ts';

/** Up to this many members, comparing each with each is cheaper than a map. */
const FEW = 10;

/** Reports every key of the object that is written more than once, at its later places. */
export function reportDuplicates({ members }: ObjectNode, problems: ProblemList): void {
  if (members.length > FEW) {
    reportAmongMany(members, problems);
    return;
  }
  for (let later = 1; later < members.length; later++) {
    const member = members[later] as Member;
    const key = member.key.value;
    for (let index = 0; index < later; index++) {
      const earlier = members[index] as Member;
      if (earlier.key.value !== key) continue;
      problems.add('duplicate-key', member.key, quote(key), earlier.key);
      break;
    }
  }
}

function reportAmongMany(members: readonly Member[], problems: ProblemList): void {
  const first = new Map<string, Member>();
  for (const member of members) {
    const earlier = first.get(member.key.value);
    if (earlier === undefined) first.set(member.key.value, member);
    else problems.add('duplicate-key', member.key, quote(member.key.value), earlier.key);
  }
}
