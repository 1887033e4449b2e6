import { givenBytes } from '../text/given-bytes.ts';
import type { Source } from '../text/source.ts';

/** A config as a caller of the library gives it: its text, its bytes, or its bytes with the name that reports show. */
export type ConfigInput = string | Uint8Array | Pick<Source, 'name' | 'bytes'>;

/**
 * The bytes of a config, and its name.
 *
 * @param name the name of a config that has none
 * @param what what a message calls the config, with the name of the function: `inspect: the config`
 * @throws TypeError if there is no text and there are no bytes
 */
export function namedBytes(config: ConfigInput, name: string, what: string): Pick<Source, 'name' | 'bytes'> {
  if (typeof config !== 'object' || config === null || !('bytes' in config)) return { name, bytes: givenBytes(config, what) };
  return { name: config.name ?? name, bytes: givenBytes(config.bytes, what) };
}
