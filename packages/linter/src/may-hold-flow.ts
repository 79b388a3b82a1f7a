// Names match without regard to letter case on the platform, and letters may be escaped.
const MARK = /"(?:actions|type)"|\\u00/i;

/** Whether a text can hold a flow at all: a quick look that saves parsing every other JSON file below a directory. */
export function mayHoldFlow(text: string): boolean {
  return MARK.test(text);
}
