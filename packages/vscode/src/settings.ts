import * as vscode from 'vscode';
import type { Preferences } from './messages.ts';

export const SECTION = 'callflow-lint';

/** Whether flows are to be looked at at all. */
export function isEnabled(): boolean {
  return vscode.workspace.getConfiguration(SECTION).get('enable', true);
}

/** Whether the editor itself reports where a text is no JSON. */
export function reportsJson(): boolean {
  return vscode.workspace.getConfiguration('json').get('validate.enable', true);
}

/** What users have settled about the side view. */
export function preferences(): Preferences {
  const settings = vscode.workspace.getConfiguration(SECTION);
  return {
    followsCursor: settings.get('graph.followCursor', true),
    direction: settings.get<Preferences['direction']>('graph.direction', 'down'),
    contract: settings.get<Preferences['contract']>('play.contract', 'engine'),
  };
}
