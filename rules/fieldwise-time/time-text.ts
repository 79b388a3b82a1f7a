import type { TimeOperand } from '@callflow-lint/core/facts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The two parts of a time of day or of a date for people: `17:00`, `25 Dec`. */
export function timeText([larger, smaller]: readonly TimeOperand[]): string {
  if (larger?.part === 'month') return `${smaller?.value} ${MONTHS[larger.value - 1]}`;
  return [larger, smaller].map((operand) => String(operand?.value).padStart(2, '0')).join(':');
}
