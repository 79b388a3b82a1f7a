/** About 2,500 actions. */
const LARGE = 512 * 1024;

/**
 * Keeps the memory down that a large file takes, by a quarter. What is made of such a file mostly stays until its report is
 * written, so it gains nothing from the large space for new objects that V8 would set up. Many small files do gain from it.
 */
export async function spareMemory(bytes: number): Promise<void> {
  if (bytes < LARGE) return;
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString('--semi-space-growth-factor=1');
}
