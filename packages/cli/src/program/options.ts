import { type Command, InvalidArgumentError, Option } from 'commander';
import { FORMATS } from '../format/formats.ts';

// Both have to be there: with --no-color alone the default would be colour everywhere.
export const color = new Option('--color', 'colour the output wherever it goes');
export const noColor = new Option('--no-color', 'never colour the output');

/** The options of what reports findings. */
export function reporting(command: Command): Command {
  return command
    .option('--max-warnings <n>', 'fail when there are more warnings than this', readCount)
    .option('--quiet', 'show errors only')
    .addOption(format('stylish', FORMATS))
    .option('--output <FORMAT=FILE>', 'write a report to a file as well (repeatable)', collect)
    .addOption(color)
    .addOption(noColor);
}

/** Consent to run the code of a plugin. */
export function allowPlugin(): Option {
  return new Option('--allow-plugin <name>', 'let a plugin of the configuration run its code (repeatable)').argParser(
    collect,
  );
}

/** How the output looks, where there is a choice. */
export function format(usual: string, choices: readonly string[] = [usual, 'json']): Option {
  return new Option('--format <name>', 'how the output looks').choices(choices).default(usual);
}

/** Reads an option that may be given several times. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** Reads a whole number, or says that it is none. */
function readCount(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('It takes a whole number.');
  return Number(value);
}
