import { aiCallVariables, aiSummaryVariables } from './variables/ai.ts';
import { callVariables } from './variables/call.ts';
import { caseVariables } from './variables/case.ts';
import { conversationVariables } from './variables/conversation.ts';
import { neverSetVariables } from './variables/never-set.ts';
import { queueVariables } from './variables/queue.ts';
import { recordingVariables } from './variables/recording.ts';
import { runVariables } from './variables/run.ts';
import { speechVariables } from './variables/speech.ts';
import { transcribeVariables } from './variables/transcribe.ts';
import type { Variable } from './variables/variable.ts';

/** The beginning of the names that the documentation reserves. Supplied variables whose names begin so are dropped. */
export const RESERVED_PREFIX = 'voipbin.';

/** Every variable the platform sets or reads by itself, and those the documentation only believes in. */
export const variables: readonly Variable[] = [
  ...runVariables,
  ...callVariables,
  ...conversationVariables,
  ...queueVariables,
  ...recordingVariables,
  ...transcribeVariables,
  ...aiCallVariables,
  ...aiSummaryVariables,
  ...caseVariables,
  ...speechVariables,
  ...neverSetVariables,
];

const byName: ReadonlyMap<string, Variable> = new Map(variables.map((variable) => [variable.name, variable]));
const patterns = variables.filter(({ name }) => name.endsWith('.*'));

/** What is known about a variable by its exact name; letter case counts. */
export function findVariable(name: string): Variable | undefined {
  return byName.get(name) ?? patterns.find((pattern) => name.startsWith(pattern.name.slice(0, -1)));
}
