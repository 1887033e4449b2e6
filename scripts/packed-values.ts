/*
 * JSON texts of values that share many parts. A part that occurs more than once is written once, in a list of parts; elsewhere stands the
 * text `@12`, which is its number in the list. Parts can refer to parts.
 */

/** A part whose JSON is shorter than this is no shorter as a reference. */
const SHORT = 28;

export interface Packed {
  /** One text for each value. */
  readonly texts: readonly string[];
  /** The texts of the shared parts. */
  readonly parts: readonly string[];
}

/** Packs values. Fields that are undefined are left out. Throws if a value has a text that would be read as a reference. */
export function pack(values: readonly unknown[]): Packed {
  const counts = new Map<string, number>();
  const count = (value: unknown): void => {
    if (!isObject(value)) return;
    const json = JSON.stringify(value);
    const before = counts.get(json) ?? 0;
    counts.set(json, before + 1);
    if (before === 0) Object.values(value).forEach(count);
  };
  values.forEach(count);

  const parts: string[] = [];
  const numbers = new Map<string, number>();
  const textOrReference = (value: unknown): string => {
    const json = JSON.stringify(value);
    if (!isObject(value) || counts.get(json) === 1 || json.length < SHORT) return textOf(value);
    const number = numbers.get(json) ?? parts.push(textOf(value)) - 1;
    numbers.set(json, number);
    return `"@${number}"`;
  };
  const textOf = (value: unknown): string => {
    if (typeof value === 'string' && /^@\d+$/.test(value)) throw new Error(`pack: the text ${value} would be read as a reference`);
    if (!isObject(value)) return JSON.stringify(value);
    if (Array.isArray(value)) return `[${value.map(textOrReference).join()}]`;
    const fields = Object.entries(value).filter(([, field]) => field !== undefined);
    return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${textOrReference(field)}`).join()}}`;
  };
  return { texts: values.map(textOf), parts };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** The function that reads packed texts. It is part of the bundles. */
export function unpacker(parts: readonly string[]): (text: string) => unknown {
  const whole = (text: string): string => text.replace(/"@(\d+)"/g, (_, number: string) => whole(parts[Number(number)]!));
  return (text) => JSON.parse(whole(text));
}
