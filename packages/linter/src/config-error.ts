/** A configuration file that cannot be used; the message names each fault with its place. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
