export { type Cell, cellsOf, DAYS, type State } from './cell.ts';
export { sayOffset } from './say-offset.ts';
export { type SeasonView, titleOf, type WeeksView, weeksView } from './weeks-view.ts';
