import type { DrawerPart } from '../../src/messages.ts';
import { button, h } from '../dom.ts';

const TITLES: Readonly<Record<DrawerPart, string>> = { findings: 'Findings', play: 'Play', hours: 'Hours' };
const PARTS = Object.keys(TITLES) as DrawerPart[];

/** What stands beside the graph: one of several parts at a time. */
export class Drawer {
  readonly element: HTMLElement;
  readonly #tabs = new Map<DrawerPart, HTMLButtonElement>();
  readonly #body = h('div', { class: 'drawer-body', role: 'tabpanel' });

  /** @param turn is told when somebody turns to another part. */
  constructor(turn: (to: DrawerPart) => void) {
    for (const part of PARTS)
      this.#tabs.set(
        part,
        button(TITLES[part], { role: 'tab' }, () => turn(part)),
      );
    const tabs = h('div', { class: 'tabs', role: 'tablist' }, ...this.#tabs.values());
    tabs.addEventListener('keydown', (event) => {
      const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
      const index = [...this.#tabs.values()].findIndex((tab) => tab === document.activeElement);
      const next = PARTS[(index + step + PARTS.length) % PARTS.length];
      if (step === 0 || next === undefined) return;
      turn(next);
      this.#tabs.get(next)?.focus();
    });
    this.element = h('aside', { class: 'drawer' }, tabs, this.#body);
  }

  /** Shows a part. @param counts what there is in the parts, where that is worth a number */
  show(part: DrawerPart, content: HTMLElement, counts: Readonly<Partial<Record<DrawerPart, number>>>): void {
    for (const [name, tab] of this.#tabs) {
      const count = counts[name] ?? 0;
      tab.replaceChildren(TITLES[name], ...(count > 0 ? [h('span', { class: 'count' }, String(count))] : []));
      tab.setAttribute('aria-selected', String(name === part));
      tab.tabIndex = name === part ? 0 : -1;
    }
    this.#body.replaceChildren(content);
    this.#body.querySelector('.chosen')?.scrollIntoView({ block: 'nearest' });
  }

  /** Shows the end of what is longer than the drawer. */
  scrollToEnd(): void {
    this.#body.scrollTop = this.#body.scrollHeight;
  }
}
