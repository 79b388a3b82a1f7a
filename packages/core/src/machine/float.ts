const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const HEXADECIMAL = /^([+-]?)0x([\da-f]*)(?:\.([\da-f]*))?p([+-]?\d+)$/i;
/** Underscores stand between digits, or behind the prefix. */
const DECIMAL_SEPARATOR = /(?<=\d)_(?=\d)/g;
const HEXADECIMAL_SEPARATOR = /(?<=[\da-f]|^[+-]?0x)_(?=[\da-f])/gi;
const INFINITE = /^([+-]?)inf(?:inity)?$/i;

/**
 * Reads a text as a 32-bit floating-point number the way the engine does (strconv.ParseFloat): no blanks, no thousands
 * separators; exponents, hexadecimal fractions, infinities and NaN are fine, numbers beyond the range are not.
 */
export function readFloat32(text: string): number | undefined {
  if (text.toLowerCase() === 'nan') return Number.NaN;
  const infinite = INFINITE.exec(text);
  if (infinite !== null) return infinite[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const decimal = text.replace(DECIMAL_SEPARATOR, '');
  const number = DECIMAL.test(decimal) ? roundDecimal(decimal) : readHexadecimal(text);
  return number !== undefined && Number.isFinite(number) ? number : undefined;
}

function readHexadecimal(text: string): number | undefined {
  const match = HEXADECIMAL.exec(text.replace(HEXADECIMAL_SEPARATOR, ''));
  if (match === null) return undefined;
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  const digits = `${whole}${fraction}`;
  if (digits === '') return undefined;
  let mantissa = 0;
  for (const digit of digits) mantissa = mantissa * 16 + Number.parseInt(digit, 16);
  const value = mantissa * 2 ** (Number(exponent) - 4 * fraction.length);
  return Math.fround(sign === '-' ? -value : value);
}

/**
 * The 32-bit number nearest to a decimal. Rounding to 64 bits on the way goes wrong only when that lands exactly
 * half-way between two 32-bit numbers; then the digits decide.
 */
function roundDecimal(text: string): number {
  const near = Number(text);
  const rounded = Math.fround(near);
  const other = Math.fround(near + (near - rounded));
  if (near === rounded || near - rounded !== other - near) return rounded;
  const side = compareExactly(text, near);
  if (side === 0) return rounded;
  return side > 0 ? Math.max(rounded, other) : Math.min(rounded, other);
}

/** Whether a decimal lies above (1) or below (-1) a number, or on it (0), without rounding. */
function compareExactly(text: string, number: number): number {
  const [digits = '', exponent = '0'] = text.toLowerCase().split('e');
  const [whole = '', fraction = ''] = digits.split('.');
  let left = BigInt(`${whole}${fraction}`.replace('+', ''));
  const power = Number(exponent) - fraction.length;
  let [scaled, halvings] = [number, 0];
  while (!Number.isInteger(scaled)) [scaled, halvings] = [scaled * 2, halvings + 1];
  let right = BigInt(scaled);
  left <<= BigInt(halvings);
  if (power > 0) left *= 10n ** BigInt(power);
  else right *= 10n ** BigInt(-power);
  return left > right ? 1 : left < right ? -1 : 0;
}
