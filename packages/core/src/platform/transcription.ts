import type { Option } from './option.ts';

/** The language that is spoken; what is no language tag counts as the default. */
export const spokenLanguage: Option = {
  shape: { is: 'text' },
  summary: 'The language that is spoken.',
  default: 'en-US',
  content: 'language',
  ifOther: { consequence: 'misrouted', caller: 'The platform takes the speech for American English.' },
};

/** The service that turns speech into text. */
export const transcriber: Option = {
  shape: { is: 'text' },
  summary: 'The service that writes the speech down; empty leaves the choice to the platform.',
  values: ['gcp', 'aws'],
  ifOther: { consequence: 'none', caller: 'No service of that name can be chosen.' },
};

/** Whose speech is written down. */
export const transcribedSide: Option = {
  shape: { is: 'text' },
  summary: 'Whose speech is written down; unknown values count as `both`.',
  default: 'both',
  values: ['in', 'out', 'both'],
  ifOther: { consequence: 'none', caller: 'Both sides are written down.' },
};
