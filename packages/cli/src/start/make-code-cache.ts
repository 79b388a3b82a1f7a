// Run by the build: runs the program once, as its users will, and keeps what V8 has compiled for that.
import { join } from 'node:path';
import { expectShortRun } from '../short-run.ts';
import { writeCodeCache } from './code-cache.ts';
import { compile, readSource, run } from './compile.ts';

// What is left are the arguments of the program.
const [folder = ''] = process.argv.splice(2, 1);
const file = join(folder, 'program.js');

// The code is of no use to a V8 with other flags.
expectShortRun();
const source = readSource(file);
const script = compile(source, file);
void run(script, file)
  .start('')
  .then(() => {
    process.exitCode = 0;
    writeCodeCache(folder, source, script.createCachedData());
  });
