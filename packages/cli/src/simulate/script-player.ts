import type { Step, StepInput } from '@callflow-lint/core/machine';
import type { OutsideEvent } from '@callflow-lint/core/platform';
import type { Decision, Minutes, Occasion, Player } from '@callflow-lint/views/simulation';
import type { Happening } from './script.ts';

/**
 * Plays a script: its lines happen in order, each at the first step where it can. When the script is over nobody presses
 * anything and nothing happens.
 */
export class ScriptPlayer implements Player {
  readonly #pending: Happening[];
  #now: Minutes;
  #pressed: Extract<Happening, { is: 'press' }> | undefined;

  constructor(happenings: readonly Happening[], now: Minutes) {
    this.#pending = [...happenings];
    this.#now = now;
    this.#setClock();
  }

  get now(): Minutes {
    return this.#now;
  }

  /** Lines that did not come to pass. */
  get unused(): readonly string[] {
    return this.#pending.map(({ line, text }) => `line ${line}: ${text}`);
  }

  decide(occasion: Occasion): Decision {
    this.#setClock();
    this.#pressed = undefined;
    const events = new Set<OutsideEvent>();
    const stores: Record<string, string> = {};
    let input: StepInput = { now: this.#now, events, stores };
    for (let next = this.#pending[0]; next !== undefined && canHappen(next, occasion); next = this.#pending[0]) {
      if (next.is === 'press' && this.#pressed !== undefined) break;
      this.#pending.shift();
      if (next.is === 'press') {
        this.#pressed = next;
        input = { ...input, keys: next.keys };
      } else if (next.is === 'happens') events.add(next.event);
      else if (next.is === 'store') stores[next.name] = next.value;
      else if (next.is === 'no-agent') input = { ...input, released: false };
    }
    return { input, isAsked: false };
  }

  /** Keys that the step did not see any more are pressed the next time keys are collected. */
  after({ keys }: Step): void {
    const left = this.#pressed?.keys.slice(keys.length) ?? '';
    if (this.#pressed !== undefined && left !== '') {
      this.#pending.unshift({ ...this.#pressed, keys: left, during: undefined });
    }
  }

  #setClock(): void {
    for (let next = this.#pending[0]; next?.is === 'at'; next = this.#pending[0]) {
      this.#now = next.now;
      this.#pending.shift();
    }
  }
}

function canHappen(happening: Happening, occasion: Occasion): boolean {
  switch (happening.is) {
    case 'at':
      return false;
    case 'press':
      return takes(happening.during, occasion);
    case 'happens':
      return occasion.events.includes(happening.event);
    case 'store':
      return occasion.maySet;
    case 'no-agent':
      return occasion.isInQueue;
  }
}

/** Keys are meant for where they are collected, unless another action is named by its type, id or index. */
function takes(during: string | undefined, { takesKeys, names }: Occasion): boolean {
  if (takesKeys === undefined) return false;
  return during === undefined ? takesKeys === 'digits' : names.includes(during);
}
