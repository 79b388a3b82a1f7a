import { getHeapSpaceStatistics } from 'node:v8';
import { limitNewObjects } from '../short-run.ts';

/** About 2,500 actions. */
const LARGE = 512 * 1024;

/** So many files are linted between two looks at the memory. */
const BETWEEN_LOOKS = 16;

/** Beyond this, more space for new objects takes memory and saves no time (measured over 1,000 small files). */
const ENOUGH_FOR_NEW_OBJECTS = 4 * 1024 * 1024;

/**
 * Keeps the memory of a run down, by stopping V8 from setting up ever more space for new objects: at once for
 * a large file, since what is made of it mostly stays until its report is written, and otherwise when there is enough.
 */
export class MemorySpare {
  #isDone = false;

  /** Looks at the memory before a file of so many bytes is linted. */
  before(index: number, bytes: number): void {
    const isDue = bytes >= LARGE || (index > 0 && index % BETWEEN_LOOKS === 0);
    if (this.#isDone || !isDue) return;
    const isEnough = getHeapSpaceStatistics().some(
      (space) => space.space_name === 'new_space' && space.space_size >= ENOUGH_FOR_NEW_OBJECTS,
    );
    if (bytes < LARGE && !isEnough) return;
    limitNewObjects();
    this.#isDone = true;
  }
}
