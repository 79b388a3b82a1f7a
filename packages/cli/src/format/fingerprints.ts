import { deterministicUuid } from '@callflow-lint/core/flow';
import type { Diagnostic } from '@callflow-lint/core/report';

/**
 * Tells findings of one report apart and knows them again in the next: from path, flow, action and rule, and the number among
 * equal ones, but not from the line.
 */
export class Fingerprints {
  readonly #seen = new Map<string, number>();

  /** 32 hexadecimal digits. To be asked once for each finding, in the order of the report. */
  of(path: string, { rule, subject }: Diagnostic): string {
    const key = [path, rule, subject].join('\n');
    const number = (this.#seen.get(key) ?? 0) + 1;
    this.#seen.set(key, number);
    return deterministicUuid(key, String(number)).replaceAll('-', '');
  }
}
