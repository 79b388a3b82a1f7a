/** A value as the engine writes it when it turns an element of a list into a text. */
export function formatScalar(value: null | boolean | number): string {
  if (value === null) return '<nil>';
  return typeof value === 'boolean' ? String(value) : formatNumber(value);
}

/** The shortest digits that tell the number from every other, with an exponent below 1e-4 and from 1e6 on. */
function formatNumber(value: number): string {
  const [digits, exponent] = value.toExponential().split('e') as [string, string];
  const power = Number(exponent);
  if (value === 0) return Object.is(value, -0) ? '-0' : '0';
  if (power < -4 || power >= 6) return `${digits}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
  return power < 0 ? value.toFixed(digits.replace(/[-.]/g, '').length - 1 - power) : String(value);
}
