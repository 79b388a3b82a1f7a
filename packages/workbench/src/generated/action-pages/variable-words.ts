import { type ActionType, DIGITS, type Effect, type Guard } from '@callflow-lint/core/platform';
import { variableWords } from './guard-words.ts';
import { code, listed, sentence } from './words.ts';

/** What an action reads and writes, one list item each. */
export function variableList({ edges, waits = [], options }: ActionType): string {
  const effects = edges.flatMap((edge) => edge.effects ?? []);
  const read = new Set(edges.flatMap(({ when }) => (when === undefined ? [] : readBy(when))));
  const stored = new Set(effects.flatMap((effect) => (effect.do === 'store' ? effect.variables : [])));
  const items = [
    ...(read.size === 0 ? [] : [`reads ${[...read].join(', ')}`]),
    ...new Set(effects.flatMap(writeWords)),
    ...(stored.size === 0 ? [] : [`sets ${listed([...stored])}`]),
    ...(waits.some(({ keys }) => keys !== 'none')
      ? [`keys that are pressed while it waits go to ${code(DIGITS)}`]
      : []),
    ...(Object.keys(options).length === 0
      ? []
      : ['every `${name}` in a text of its options is filled in before it runs']),
  ];
  return items.length === 0 ? 'It reads and sets none.' : items.map((item) => `- ${sentence(item)}`).join('\n');
}

function readBy(guard: Guard): string[] {
  switch (guard.is) {
    case 'not':
      return readBy(guard.guard);
    case 'all':
    case 'any':
      return guard.guards.flatMap(readBy);
    case 'key':
      return [variableWords(guard.variable)];
    case 'digits':
      return [code(DIGITS)];
    case 'stored':
      return [code(guard.variable)];
    default:
      return [];
  }
}

function writeWords(effect: Effect): string[] {
  if (effect.do === 'clear') return [`empties ${variableWords(effect.variable)}`];
  if (effect.do === 'assign') return [`sets the variable that ${code(effect.name)} names`];
  return effect.do === 'store-any' ? [`may set any variable${exceptWords(effect.except)}`] : [];
}

function exceptWords(except: readonly string[]): string {
  return except.length === 0 ? '' : ` whose name does not begin with ${listed(except, 'or')}`;
}
