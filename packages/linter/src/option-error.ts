/** An option that does not exist or has a value that does not; its message is meant for users. */
export class OptionError extends Error {
  override readonly name = 'OptionError';
}
