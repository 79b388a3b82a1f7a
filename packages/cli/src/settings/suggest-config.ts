import type { FlowDocument } from '@callflow-lint/core/flow';

/** A file with flows, as `init` looks at it. */
export interface SeenFile {
  /** From the directory of the configuration, with forward slashes. */
  readonly path: string;
  readonly document: FlowDocument;
}

/** The text of a configuration that fits these files; every line of it may be changed by hand. */
export function suggestConfig(files: readonly SeenFile[]): string {
  const settings = [
    setting('Levels of the rules: recommended, strict, documented or security.', 'extends', 'recommended'),
    ...includeFor(files),
    ...overridesFor(files),
  ];
  return `{\n${settings.join(',\n\n')}\n}\n`;
}

function setting(comment: string, name: string, value: unknown): string {
  return `  // ${comment}\n  ${JSON.stringify(name)}: ${onOneLine(value)}`;
}

function onOneLine(value: unknown): string {
  return JSON.stringify(value, null, 1)
    .replace(/\n\s*/g, ' ')
    .replace(/\[ | \]/g, (bracket) => bracket.trim());
}

/** The directories that hold all the flows, where there are such. */
function includeFor(files: readonly SeenFile[]): string[] {
  const tops = new Set(files.map(({ path }) => (path.includes('/') ? `${path.split('/')[0] ?? ''}/` : '')));
  if (tops.size === 0 || tops.has('')) return [];
  return [setting('Where the flows are; other JSON files are not looked at.', 'include', [...tops].sort())];
}

/** Flows with actions for messages and none for calls cannot be meant for calls. */
function overridesFor(files: readonly SeenFile[]): string[] {
  const silent = files.filter(({ document }) => {
    const media = new Set(document.flows.flatMap(({ actions }) => actions.map(({ type }) => type?.media)));
    return media.has('non_rtc') && !media.has('rtc');
  });
  if (silent.length === 0) return [];
  const paths = silent.map(({ path }) => path);
  const comment =
    'These have nothing for telephone calls in them. Are they for conversations, or for requests to the API?';
  return [setting(comment, 'overrides', [{ files: paths, channel: 'conversation' }])];
}
