import type { GraphAnswer } from '@callflow-lint/views/requests';
import { button, h, s } from '../dom.ts';
import { Camera } from './camera.ts';
import { arrowHead, drawGraph } from './draw.ts';
import { type Layout, layOut, type PlacedBox } from './layout.ts';
import { neighbourOf } from './neighbours.ts';
import { pictureOf } from './picture.ts';
import type { Route } from './route.ts';

/** The graph of a flow: drawn, scrolled, marked; by mouse and by keyboard. */
export class GraphView {
  readonly element: HTMLElement;
  readonly #svg = s('svg', { class: 'graph', 'aria-label': 'The flow as a graph', role: 'group' }, arrowHead());
  readonly #content = s('g', {});
  readonly #camera: Camera;
  readonly #open: (node: number) => void;
  #layout: Layout | undefined;
  #drawn = '';
  #focused = 0;

  /** @param open is told when somebody wants to see an action in the text. */
  constructor(open: (node: number) => void) {
    this.#open = open;
    this.#svg.append(this.#content);
    this.#camera = new Camera(this.#svg, this.#content);
    const zoom = (factor: number) => () => this.#camera.zoom(factor);
    this.element = h(
      'section',
      { class: 'canvas', 'aria-label': 'Graph' },
      this.#svg,
      h(
        'div',
        { class: 'zoom' },
        button('+', { title: 'Closer (+)' }, zoom(1.25)),
        button('−', { title: 'Farther away (−)' }, zoom(0.8)),
        button('⤢', { title: 'All of it (0)' }, () => this.fit()),
      ),
    );
    this.#svg.addEventListener('click', (event) => {
      const box = this.#boxOf(event.target);
      if (box !== undefined) this.#choose(box);
    });
    this.#svg.addEventListener('keydown', (event) => this.#key(event));
  }

  /** Draws a flow; a newer version of one that is drawn already stays where it is. */
  show({ graph, findings, pointer }: GraphAnswer, uri: string, direction: 'down' | 'right'): void {
    this.#layout = layOut(pictureOf(graph), direction);
    const hadFocus = this.#svg.contains(document.activeElement);
    this.#content.replaceChildren(drawGraph(this.#layout, findings));
    this.#setFocusable(this.#focused, hadFocus);
    const drawn = `${uri}#${pointer} ${direction}`;
    if (drawn !== this.#drawn) this.fit();
    this.#drawn = drawn;
  }

  fit(): void {
    if (this.#layout !== undefined) this.#camera.fit(this.#layout.width, this.#layout.height);
  }

  /** Marks the action that the cursor is in. */
  markCursor(node: number | null, isRevealed: boolean): void {
    this.#mark('cursor', node);
    if (node !== null && isRevealed) this.reveal(node);
  }

  /** Marks the action that a run has come to. */
  markCurrent(node: number | null): void {
    this.#mark('current', node);
    if (node !== null) this.reveal(node);
  }

  /** Makes a route stand out from the rest; none without one. */
  markRoute(route: Route | undefined, kind: 'finding' | 'run' = 'finding'): void {
    this.#svg.classList.toggle('routed', route !== undefined);
    this.#svg.classList.toggle('run', kind === 'run');
    for (const arrow of this.#content.querySelectorAll('[data-arrow]')) {
      arrow.classList.toggle('on-route', route?.arrows.has(arrow.getAttribute('data-arrow') ?? '') === true);
    }
    for (const box of this.#content.querySelectorAll('[data-node]')) {
      const steps = route?.steps.get(Number(box.getAttribute('data-node')));
      box.classList.toggle('on-route', steps !== undefined);
      box.querySelector('.steps')?.remove();
      if (steps !== undefined) box.append(stepMark(steps));
    }
  }

  /** Scrolls to an action. */
  reveal(node: number): void {
    const box = this.#layout?.boxes.find((each) => each.node === node);
    if (box !== undefined) this.#camera.reveal(box);
  }

  #choose({ node }: PlacedBox): void {
    if (node === undefined) return;
    this.#setFocusable(node, true);
    this.#open(node);
  }

  #key(event: KeyboardEvent): void {
    const box = this.#boxOf(event.target);
    if (event.key === '+') this.#camera.zoom(1.25);
    else if (event.key === '-') this.#camera.zoom(0.8);
    else if (event.key === '0') this.fit();
    else if (box !== undefined && (event.key === 'Enter' || event.key === ' ')) this.#choose(box);
    else if (box !== undefined && this.#layout !== undefined && event.key.startsWith('Arrow')) {
      const next = neighbourOf(this.#layout, box, event.key);
      if (next?.node !== undefined) {
        this.#setFocusable(next.node, true);
        this.reveal(next.node);
      }
    } else return;
    event.preventDefault();
  }

  /** One action at a time is reached by the tab key, the others from there by the arrow keys. */
  #setFocusable(node: number, takesFocus: boolean): void {
    for (const each of this.#content.querySelectorAll('[tabindex="0"]')) each.setAttribute('tabindex', '-1');
    const box = this.#elementOf(node) ?? this.#elementOf(0);
    this.#focused = Number(box?.getAttribute('data-node') ?? 0);
    box?.setAttribute('tabindex', '0');
    if (takesFocus) box?.focus({ preventScroll: true });
  }

  #mark(name: string, node: number | null): void {
    for (const each of this.#content.querySelectorAll(`.box.${name}`)) each.classList.remove(name);
    if (node !== null) this.#elementOf(node)?.classList.add(name);
  }

  #elementOf(node: number): SVGElement | null {
    return this.#content.querySelector<SVGElement>(`[data-node="${node}"]`);
  }

  #boxOf(target: EventTarget | null): PlacedBox | undefined {
    const element = target instanceof Element ? target.closest('[data-node]') : null;
    const node = element?.getAttribute('data-node');
    return node === undefined || node === null
      ? undefined
      : this.#layout?.boxes.find((each) => each.node === Number(node));
  }
}

/** At which steps the route is there; of many, the first ones. */
function stepMark(steps: readonly number[]): SVGGElement {
  const text = steps.length > 3 ? `${steps.slice(0, 2).join(' ')} …` : steps.join(' ');
  const width = Math.max(18, text.length * 6.2 + 10);
  return s(
    'g',
    { class: 'steps', transform: `translate(${-width / 2} -2)` },
    s('rect', { y: -9, width, height: 18, rx: 9 }),
    s('text', { x: width / 2, y: 4, 'text-anchor': 'middle' }, text),
  );
}
