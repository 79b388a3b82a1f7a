/** What the process says to whoever started it. */
export const ExitCode = {
  /** Nothing to complain about. */
  clean: 0,
  /** Findings at or above the fail level; a simulated run that was dropped. */
  findings: 1,
  /** The command line or the configuration is wrong, or callflow-lint itself failed. */
  usage: 2,
  /** Something that was asked for could not be linted: no file, no flow in it, not readable. */
  noInput: 3,
} as const;

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];
