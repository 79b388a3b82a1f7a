import { mkdirSync, writeFileSync } from 'node:fs';
import { flowText, generateFlow } from './generator.ts';
import { generateProject } from './project.ts';

/** What is linted. */
export interface Input {
  readonly size: Size;
  readonly flavour: Flavour;
  /** A file, or a directory of files. */
  readonly path: string;
}

export type Size = '20' | '500' | '5000' | '10000' | 'many' | 'project';

/** `clean`: no rule has anything to say, as with most flows; `faulty`: some faults, so that findings are printed. */
export type Flavour = 'clean' | 'faulty';

const SIZES: readonly Size[] = ['20', '500', '5000', '10000', 'many', 'project'];
const FAULT_SHARES: Readonly<Record<Flavour, number>> = { clean: 0, faulty: 0.05 };
const FILES = 1000;
/** As many as the platform lets a customer have. */
const FLOWS_OF_PROJECT = 10_000;
const ACTIONS_OF_MANY = 20;

/** Writes all inputs into a directory. */
export function writeInputs(directory: string): Input[] {
  const flavours = Object.keys(FAULT_SHARES) as Flavour[];
  return flavours.flatMap((flavour) => SIZES.map((size) => writeInput(size, flavour, `${directory}/${flavour}`)));
}

function writeInput(size: Size, flavour: Flavour, directory: string): Input {
  if (size === 'project') return writeProject(flavour, `${directory}/project`);
  const write = (file: string, actions: number, seed: number) =>
    writeFileSync(file, flowText(generateFlow({ actions, seed, faultShare: FAULT_SHARES[flavour] })));
  const path = size === 'many' ? `${directory}/many` : `${directory}/${size}.json`;
  mkdirSync(size === 'many' ? path : directory, { recursive: true });
  if (size === 'many') {
    for (let file = 1; file <= FILES; file++)
      write(`${path}/${String(file).padStart(4, '0')}.json`, ACTIONS_OF_MANY, file);
  } else {
    write(path, Number(size), Number(size));
  }
  return { size, flavour, path };
}

/** A project whose configuration lists all of its flows. */
function writeProject(flavour: Flavour, directory: string): Input {
  const path = `${directory}/flows`;
  mkdirSync(path, { recursive: true });
  writeFileSync(`${directory}/callflow-lint.config.json`, '{ "flows": ["flows/"] }\n');
  const wish = { flows: FLOWS_OF_PROJECT, actions: ACTIONS_OF_MANY, faultShare: FAULT_SHARES[flavour] };
  let file = 0;
  for (const flow of generateProject(wish)) {
    writeFileSync(`${path}/${String(++file).padStart(5, '0')}.json`, flowText(flow));
  }
  return { size: 'project', flavour, path };
}
