import type { Action, Flow } from '../../flow/index.ts';
import { findZone, readHours, readZone, type SpokenHours, type Week, type Zone } from '../../hours/index.ts';
import { perType } from '../../platform/index.ts';
import { defineFact } from '../fact.ts';

/** Where it is said when callers are to be served, the most binding first. */
export type IntentSource = 'declared' | 'comment' | 'detail' | 'prompt';

/** The zone whose clocks are meant. */
export interface IntendedZone {
  readonly zone: Zone;
  readonly source: IntentSource;
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
 * its prompts. Undefined where nothing says so clearly.
 */
export const intendedHours = defineFact('intendedHours', ({ flow, setting }): IntendedHours | undefined => {
  const week = setting.declared?.hours?.week;
  return week === undefined ? hoursIn(flow) : { week, saysDays: true, source: 'declared' };
});

/** The zone in which the hours of a flow are meant; it may come from another source than the hours. */
export const intendedZone = defineFact('intendedZone', ({ flow, setting }): IntendedZone | undefined => {
  const name = setting.declared?.hours?.timezone;
  const zone = name === undefined ? undefined : findZone(name);
  return zone === undefined ? zoneIn(flow) : { zone, source: 'declared' };
});

/** What a flow says about itself, by source. */
const SAID: readonly [IntentSource, (flow: Flow) => readonly string[]][] = [
  ['comment', ({ comments }) => comments],
  ['detail', ({ detail }) => (detail === undefined ? [] : [detail])],
  ['prompt', ({ actions }) => actions.flatMap(promptsOf)],
];

function zoneIn(flow: Flow): IntendedZone | undefined {
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
  const names = action.type === undefined ? [] : speechOptions(action.type);
  return names.flatMap((name) => {
    const value = action.optionValue(name);
    // Markup is no part of what is said.
    return value?.kind === 'string' ? [value.value.replace(/<[^>]*>/g, ' ')] : [];
  });
}

/** The options of a type that are spoken. */
const speechOptions = perType(({ options }): readonly string[] =>
  Object.entries(options).flatMap(([name, { content }]) => (content === 'speech' ? name : [])),
);
