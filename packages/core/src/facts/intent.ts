import type { Action, Flow } from '../flow/index.ts';
import { findZone, readHours, readZone, type SpokenHours, type Week, type Zone } from '../hours/index.ts';
import { defineFact } from './fact.ts';

/** Where it is said when callers are to be served, the most binding first. */
export type IntentSource = 'declared' | 'comment' | 'detail' | 'prompt';

/** When callers are meant to be served, as far as anything clearly says so. */
export interface Intent {
  readonly zone: { readonly zone: Zone; readonly source: IntentSource } | undefined;
  readonly hours: IntendedHours | undefined;
}

/** Hours of a week by the clock on the wall. */
export interface IntendedHours {
  readonly week: Week;
  /** False when only times are said, and not on which days. */
  readonly saysDays: boolean;
  readonly source: IntentSource;
}

/**
 * What the hours of a flow are meant to be: as the project declares them, else as a comment says, else the flow's detail, else
 * its prompts. Zone and hours may come from different sources.
 */
export const intent = defineFact('intent', ({ flow, setting }): Intent => {
  const declared = setting.declared?.hours;
  const zone = declared?.timezone === undefined ? undefined : findZone(declared.timezone);
  return {
    zone: zone === undefined ? zoneIn(flow) : { zone, source: 'declared' },
    hours: declared?.week === undefined ? hoursIn(flow) : { week: declared.week, saysDays: true, source: 'declared' },
  };
});

/** What a flow says about itself, by source. */
const SAID: readonly [IntentSource, (flow: Flow) => readonly string[]][] = [
  ['comment', ({ comments }) => comments],
  ['detail', ({ detail }) => (detail === undefined ? [] : [detail])],
  ['prompt', ({ actions }) => actions.flatMap(promptsOf)],
];

function zoneIn(flow: Flow): Intent['zone'] {
  for (const [source, textsOf] of SAID) {
    const names = new Set(
      textsOf(flow)
        .map(readZone)
        .filter((name) => name !== undefined),
    );
    const [name] = names;
    const zone = name === undefined ? undefined : findZone(name);
    if (zone !== undefined) return names.size === 1 ? { zone, source } : undefined;
  }
  return undefined;
}

function hoursIn(flow: Flow): IntendedHours | undefined {
  for (const [source, textsOf] of SAID) {
    const read = textsOf(flow)
      .map(readHours)
      .filter((hours) => hours !== undefined);
    const withDays = read.filter(({ saysDays }) => saysDays);
    const [hours] = withDays.length > 0 ? withDays : read;
    if (hours === undefined) continue;
    return read.every((other) => agrees(other, hours)) ? { ...hours, source } : undefined;
  }
  return undefined;
}

/** Two texts that say different hours make neither of them clear; one may leave the days out. */
function agrees(one: SpokenHours, other: SpokenHours): boolean {
  return one.saysDays !== other.saysDays || JSON.stringify(one.week) === JSON.stringify(other.week);
}

/** The words that an action speaks. */
function promptsOf(action: Action): readonly string[] {
  return Object.entries(action.type?.options ?? {}).flatMap(([name, { content }]) => {
    const value = content === 'speech' ? action.optionValue(name) : undefined;
    // Markup is no part of what is said.
    return value?.kind === 'string' ? [value.value.replace(/<[^>]*>/g, ' ')] : [];
  });
}
