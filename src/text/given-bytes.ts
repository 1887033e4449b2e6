/**
 * The bytes of a text that a caller of the library gave; bytes stay as they are.
 *
 * @param what what a message calls the text, with the name of the function: `translate: the config`
 * @throws TypeError if it is neither a text nor bytes
 */
export function givenBytes(text: string | Uint8Array, what: string): Uint8Array {
  if (typeof text === 'string') return new TextEncoder().encode(text);
  if (isBytes(text)) return text;
  throw new TypeError(`${what} has to be a string or a Uint8Array, not ${kindOf(text)}`);
}

/** True also for bytes of another realm, such as a frame or a test runner, which are not instances of this realm's class. */
function isBytes(value: unknown): value is Uint8Array {
  return Object.prototype.toString.call(value) === '[object Uint8Array]';
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return 'an array';
  if (typeof value !== 'object') return `a ${typeof value}`;
  if ('then' in value) return 'a promise: await it first';
  const name = (value.constructor as { readonly name?: unknown } | undefined)?.name;
  return typeof name === 'string' && name !== 'Object' && name !== '' ? `an object of class ${name}` : 'an object';
}
