import { basename } from 'node:path';
import { BASELINE_NAME } from '@callflow-lint/linter/baselines';
import { CONFIG_NAMES } from '@callflow-lint/linter/config-file';
import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
} from 'vscode-languageserver';
import type { Client } from './client.ts';

/** Asks the editor to tell of files that somebody else changes. */
export function watch(connection: Connection, client: Client): void {
  if (client.announcesSettings) void connection.client.register(DidChangeConfigurationNotification.type);
  if (!client.watchesFiles) return;
  const watchers = [{ globPattern: '**/*.{json,jsonc}' }];
  void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}

/** Whether a file is a configuration or a baseline, by its name. */
export function isConfiguration(uri: string): boolean {
  return [...CONFIG_NAMES, BASELINE_NAME].some((name) => name === basename(uri));
}
