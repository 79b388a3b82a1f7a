import type { Declared } from '@callflow-lint/core/facts';
import { type BusinessHours, findZone, WEEK, zoneNames } from '@callflow-lint/core/hours';
import { nearest } from '@callflow-lint/core/source';
import { OptionError } from './option-error.ts';

/** Throws an `OptionError` when what the project declares makes no sense. */
export function checkDeclared({ hours }: Declared): void {
  if (hours !== undefined) checkHours(hours);
}

function checkHours({ timezone, week, holidays }: BusinessHours): void {
  refuse(timezone === undefined ? undefined : problemWithZone(timezone));
  for (const { from, to } of week ?? []) {
    if (from >= 0 && from < to && to <= WEEK) continue;
    throw new OptionError(`The hours from minute ${from} to minute ${to} are no part of a week.`);
  }
  for (const date of holidays ?? []) refuse(problemWithDate(date));
}

function refuse(problem: string | undefined): void {
  if (problem !== undefined) throw new OptionError(problem);
}

/** Why a text names no time zone; undefined when it does. */
export function problemWithZone(name: string): string | undefined {
  if (findZone(name) !== undefined) return undefined;
  const meant = nearest(name, zoneNames());
  const hint = meant === undefined ? 'Names look like "America/New_York".' : `Did you mean "${meant}"?`;
  return `There is no time zone "${name}". ${hint}`;
}

/** Why a text is no date; undefined when it is one. */
export function problemWithDate(text: string): string | undefined {
  return isDate(text) ? undefined : `"${text}" is no date; holidays are written like "2026-12-25".`;
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
