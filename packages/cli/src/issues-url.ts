/** Where mistakes of callflow-lint itself are reported. */
export const ISSUES_URL = 'https://github.com/callflow-lint/callflow-lint/issues';
