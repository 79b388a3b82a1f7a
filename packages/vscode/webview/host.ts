import type { DrawerPart, FromPage, ToPage } from '../src/messages.ts';

/** What a page keeps while it is hidden. */
interface Kept {
  readonly part: DrawerPart;
}

interface VsCode {
  readonly postMessage: (message: FromPage) => void;
  readonly getState: () => Kept | undefined;
  readonly setState: (kept: Kept) => void;
}

declare function acquireVsCodeApi(): VsCode;

/** The editor that the page belongs to. */
export const host: VsCode = acquireVsCodeApi();

/** Hears what the editor says. */
export function listen(hear: (message: ToPage) => void): void {
  window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => hear(data));
}
