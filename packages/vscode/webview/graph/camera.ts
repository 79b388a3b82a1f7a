/** What of a drawing is seen: scrolled by dragging and the wheel, zoomed by the wheel with Ctrl. */
export class Camera {
  readonly #svg: SVGSVGElement;
  readonly #content: SVGGElement;
  #scale = 1;
  #x = 0;
  #y = 0;

  constructor(svg: SVGSVGElement, content: SVGGElement) {
    this.#svg = svg;
    this.#content = content;
    svg.addEventListener('wheel', (event) => this.#wheel(event), { passive: false });
    svg.addEventListener('pointerdown', (event) => this.#drag(event));
  }

  /** Shows a whole drawing, or the top of one that would become too small to read. */
  fit(width: number, height: number): void {
    const { clientWidth, clientHeight } = this.#svg;
    const whole = Math.min(clientWidth / width, clientHeight / height);
    this.#scale = Math.min(1.1, Math.max(whole, Math.min(0.85, clientWidth / width), 0.5));
    this.#x = (clientWidth - width * this.#scale) / 2;
    this.#y = height * this.#scale < clientHeight ? (clientHeight - height * this.#scale) / 2 : 0;
    this.#apply();
  }

  /** Brings a place of the drawing into sight, if it is not there already. */
  reveal(box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number }): void {
    const { clientWidth, clientHeight } = this.#svg;
    this.#x += shift(this.#x + box.left * this.#scale, box.width * this.#scale, clientWidth);
    this.#y += shift(this.#y + box.top * this.#scale, box.height * this.#scale, clientHeight);
    this.#apply();
  }

  zoom(factor: number, x = this.#svg.clientWidth / 2, y = this.#svg.clientHeight / 2): void {
    const scale = Math.min(2.5, Math.max(0.15, this.#scale * factor));
    this.#x = x - ((x - this.#x) * scale) / this.#scale;
    this.#y = y - ((y - this.#y) * scale) / this.#scale;
    this.#scale = scale;
    this.#apply();
  }

  #wheel(event: WheelEvent): void {
    event.preventDefault();
    const { left, top } = this.#svg.getBoundingClientRect();
    if (event.ctrlKey || event.metaKey) {
      this.zoom(Math.exp(-event.deltaY / 300), event.clientX - left, event.clientY - top);
      return;
    }
    this.#x -= event.shiftKey ? event.deltaY : event.deltaX;
    this.#y -= event.shiftKey ? 0 : event.deltaY;
    this.#apply();
  }

  #drag(start: PointerEvent): void {
    if (start.button !== 0 || (start.target as Element).closest('[data-node]') !== null) return;
    const [x, y] = [this.#x - start.clientX, this.#y - start.clientY];
    const move = (event: PointerEvent) => {
      this.#x = x + event.clientX;
      this.#y = y + event.clientY;
      this.#apply();
    };
    this.#svg.setPointerCapture(start.pointerId);
    this.#svg.classList.add('dragged');
    this.#svg.addEventListener('pointermove', move);
    const stop = () => {
      this.#svg.classList.remove('dragged');
      this.#svg.removeEventListener('pointermove', move);
    };
    this.#svg.addEventListener('pointerup', stop, { once: true });
    this.#svg.addEventListener('pointercancel', stop, { once: true });
  }

  #apply(): void {
    this.#content.setAttribute('transform', `translate(${this.#x} ${this.#y}) scale(${this.#scale})`);
  }
}

/** How far something has to move to be in sight, with some room around it. */
function shift(start: number, size: number, available: number): number {
  const room = Math.min(40, Math.max(0, (available - size) / 2));
  if (start < room) return room - start;
  return start + size > available - room ? available - room - size - start : 0;
}
