import picomatch from 'picomatch';

const compiled = new Map<string, (path: string) => boolean>();

/** Whether one of the globs matches; one that ends in `/` stands for everything below that directory. */
export function matches(globs: readonly string[], path: string): boolean {
  return globs.some((glob) => {
    let isMatch = compiled.get(glob);
    if (isMatch === undefined) {
      isMatch = picomatch(glob.endsWith('/') ? `${glob}**` : glob, { dot: true });
      compiled.set(glob, isMatch);
    }
    return isMatch(path);
  });
}
