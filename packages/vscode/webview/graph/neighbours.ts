import type { Layout, PlacedBox } from './layout.ts';

/** The box next to one in the direction of an arrow key; undefined where there is none. */
export function neighbourOf({ boxes }: Layout, from: PlacedBox, key: string): PlacedBox | undefined {
  const here = middleOf(from);
  const candidates = boxes.flatMap((box) => {
    if (box === from || box.node === undefined) return [];
    const { x, y } = middleOf(box);
    const [ahead, aside] = turned(x - here.x, y - here.y, key);
    return ahead > 1 ? [{ box, distance: ahead + 2 * Math.abs(aside) }] : [];
  });
  candidates.sort((a, b) => a.distance - b.distance);
  return candidates[0]?.box;
}

function middleOf({ left, top, width, height }: PlacedBox): { x: number; y: number } {
  return { x: left + width / 2, y: top + height / 2 };
}

/** How far ahead and how far aside something is, seen in the direction of the key. */
function turned(dx: number, dy: number, key: string): readonly [number, number] {
  switch (key) {
    case 'ArrowDown':
      return [dy, dx];
    case 'ArrowUp':
      return [-dy, dx];
    case 'ArrowRight':
      return [dx, dy];
    case 'ArrowLeft':
      return [-dx, dy];
    default:
      return [0, 0];
  }
}
