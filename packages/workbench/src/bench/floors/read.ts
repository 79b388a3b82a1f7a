// What reading costs alone.
import { textsIn } from './texts.ts';

let characters = 0;
for (const text of textsIn(process.argv[2] ?? '.')) characters += text.length;
console.log(characters);
