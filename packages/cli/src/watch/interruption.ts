/** What ends a process that would go on for ever, once somebody asks for it. */
export class Interruption {
  /** Resolves when the user presses Ctrl-C, or the system asks the process to end. */
  readonly happened: Promise<void>;
  readonly #forget: () => void;

  constructor() {
    let notice: () => void = () => undefined;
    this.happened = new Promise((resolve) => {
      notice = resolve;
    });
    process.once('SIGINT', notice).once('SIGTERM', notice);
    this.#forget = () => process.off('SIGINT', notice).off('SIGTERM', notice);
  }

  /** From now on the process ends at once when it is asked to. */
  forget(): void {
    this.#forget();
  }
}
