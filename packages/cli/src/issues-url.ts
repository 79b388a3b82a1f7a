/** Where there is more to know about callflow-lint. */
export const INFORMATION_URI = 'https://github.com/callflow-lint/callflow-lint';

/** Where mistakes of callflow-lint itself are reported. */
export const ISSUES_URL = `${INFORMATION_URI}/issues`;
