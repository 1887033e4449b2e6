/**
 * A number as a MachineConfig spells it: by way of JSON it has become a floating-point number, so that from a million
 * on it has an exponent (`1048576` is `1.048576e+06`).
 */
export function yamlNumber(value: number): string {
  const [digits, exponent] = value.toExponential().split('e') as [string, string];
  const power = Number(exponent);
  if (power >= -4 && power < 6) return String(value);
  return `${digits}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}
