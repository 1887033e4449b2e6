import { goQuote } from '../grammar/go-quote.ts';
import { rangeOf } from '../text/ranges.ts';
import type { Location } from '../text/source.ts';
import type { VariableType, VariableValue } from './declaration.ts';

/** The value of a variable in one file. */
export interface Value {
  readonly type: VariableType;
  /** Undefined if it is unknown. */
  readonly value: VariableValue | undefined;
  readonly secret: boolean;
  /** Where it comes from: `set at hosts/web.bu:5:20`. */
  readonly where: string;
}

/** The values that a file sees, by the names of its variables. */
export type Scope = ReadonlyMap<string, Value>;

/** The text that replaces a secret in every message. */
export const SECRET = '(secret)';

/** The length at which messages cut values, in UTF-16 units. */
const SHOWN = 60;

/** A value as messages show it. */
export function showValue({ value, secret }: Pick<Value, 'value' | 'secret'>): string {
  if (secret) return SECRET;
  if (value === undefined) return 'not known';
  if (typeof value === 'string') return quoted(value);
  return typeof value === 'object' ? `[${cut(value.map(quoted).join(', '))}]` : String(value);
}

/** A text in quotes. A long text is cut. */
export function quoted(text: string): string {
  return goQuote(cut(text));
}

function cut(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

/** `set at hosts/web.bu:5:20` */
export function setAt(location: Location): string {
  return `set at ${placeText(location)}`;
}

/** `hosts/web.bu:5:20` */
export function placeText(location: Location): string {
  const { line, column } = rangeOf(location).start;
  return `${location.source.name}:${line}:${column}`;
}

/** A value as a part of a text. */
export function valueText(value: Exclude<VariableValue, readonly string[]>): string {
  return String(value);
}
