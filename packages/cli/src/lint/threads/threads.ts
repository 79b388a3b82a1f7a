import { Worker } from 'node:worker_threads';
import { ConfigError } from '@callflow-lint/linter';
import type { InputFile } from '../../input/input-set.ts';
import { outcomeOf } from '../kept-report.ts';
import type { FileOutcome } from '../lint-file.ts';
import { internalProblem } from '../lint-here.ts';
import type { Answer, Request, ThreadStart } from './messages.ts';

/** So many files wait in a thread at most, so that it never runs out of work while this one is busy. */
export const QUEUE = 8;

/** More space for new objects takes memory and saves no time, as with one thread; see `MemorySpare`. */
const LIMITS = { maxYoungGenerationSizeMb: 24 };

/** Threads that lint; each is started when those before it have enough to do. */
export class Threads {
  readonly #most: number;
  readonly #program: string;
  readonly #start: () => Promise<ThreadStart>;
  readonly #threads: Thread[] = [];
  #started: Promise<ThreadStart> | undefined;

  /**
   * @param program the URL of the module that threads run: it calls `runThread` where it is not in the main thread
   * @param start what threads start with; asked for once, when the first one is needed
   */
  constructor(most: number, program: string, start: () => Promise<ThreadStart>) {
    this.#most = most;
    this.#program = program;
    this.#start = start;
  }

  /** Lints a file in the thread that has the least to do. */
  async lint(file: InputFile): Promise<FileOutcome> {
    this.#started ??= this.#start();
    const start = await this.#started;
    return this.#choose(start).lint(file);
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }

  #choose(start: ThreadStart): Thread {
    const [idlest] = [...this.#threads].sort((a, b) => a.waiting - b.waiting);
    if (idlest !== undefined && (idlest.waiting === 0 || this.#threads.length >= this.#most)) return idlest;
    const thread = new Thread(this.#program, start);
    this.#threads.push(thread);
    return thread;
  }
}

interface Waiting {
  readonly file: Request;
  readonly resolve: (outcome: FileOutcome) => void;
  readonly reject: (error: Error) => void;
}

/** One thread; when it breaks down at a file, that is reported with the file, and another one goes on with the rest. */
class Thread {
  readonly #program: string;
  readonly #start: ThreadStart;
  #worker: Worker;
  #queue: Waiting[] = [];

  constructor(program: string, start: ThreadStart) {
    this.#program = program;
    this.#start = start;
    this.#worker = this.#newWorker();
  }

  get waiting(): number {
    return this.#queue.length;
  }

  lint(file: InputFile): Promise<FileOutcome> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ file, resolve, reject });
      this.#worker.postMessage(file);
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #newWorker(): Worker {
    const worker = new Worker(new URL(this.#program), { workerData: this.#start, resourceLimits: LIMITS });
    worker.on('message', (answer: Answer) => {
      const first = this.#queue.shift();
      if (first === undefined) return;
      if ('configError' in answer) first.reject(new ConfigError(answer.configError));
      else first.resolve(toOutcome(answer, first.file));
    });
    worker.on('error', (error) => this.#replace(error));
    return worker;
  }

  #replace(error: unknown): void {
    const [first, ...rest] = this.#queue;
    this.#queue = rest;
    if (first !== undefined) first.resolve({ problem: internalProblem(first.file.path, error) });
    this.#worker = this.#newWorker();
    for (const { file } of rest) this.#worker.postMessage(file);
  }
}

function toOutcome({ report, problem }: Exclude<Answer, { configError: string }>, file: InputFile): FileOutcome {
  const outcome = outcomeOf(report, file);
  return problem === undefined ? outcome : { ...outcome, problem };
}
