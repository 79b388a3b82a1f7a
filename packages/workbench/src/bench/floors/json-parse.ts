// What reading and parsing costs without positions.
import { textsIn } from './texts.ts';

let actions = 0;
for (const text of textsIn(process.argv[2] ?? '.'))
  actions += (JSON.parse(text) as { actions: unknown[] }).actions.length;
console.log(actions);
