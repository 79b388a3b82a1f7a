import type { Paint } from '../output/paint.ts';
import type { FormatOptions, Formatter } from './formatter.ts';
import { stylish } from './stylish.ts';

/** The forms a report can have. */
export const FORMATS = ['stylish', 'compact', 'json', 'sarif', 'github', 'gitlab', 'junit', 'markdown'] as const;

export type Format = (typeof FORMATS)[number];

/** The forms of reports that go to files: also that of shards, for `merge-reports` only. */
export const FILE_FORMATS = [...FORMATS, 'shard'] as const;

export type FileFormat = (typeof FILE_FORMATS)[number];

/** The formatter of a form; all but the usual one are loaded only when they are asked for. */
export async function formatterFor(format: FileFormat, options: FormatOptions, paint: Paint): Promise<Formatter> {
  switch (format) {
    case 'stylish':
      return stylish(options, paint);
    case 'compact':
      return (await import('./compact.ts')).compact(options);
    case 'json':
      return (await import('./json.ts')).json(options);
    case 'sarif':
      return (await import('./sarif.ts')).sarif(options);
    case 'github':
      return (await import('./github.ts')).github(options);
    case 'gitlab':
      return (await import('./gitlab.ts')).gitlab(options);
    case 'junit':
      return (await import('./junit.ts')).junit(options);
    case 'shard':
      return (await import('./shard.ts')).shard(options);
    case 'markdown':
      return (await import('./markdown.ts')).markdown(options);
  }
}
