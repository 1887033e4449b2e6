import { readFile } from 'node:fs/promises';
import type { ConfigReads } from '../../io/config-reads.ts';

/** The bytes of a config, or Node's error. */
export type ConfigRead = { readonly bytes: Uint8Array } | { readonly error: unknown };

/** The number of files that are read at once. Every system allows more open files. */
const AT_ONCE = 16;

/** Reads configs in order, several at a time. */
export async function* readAhead(
  configs: readonly string[],
  reads: ConfigReads,
): AsyncGenerator<readonly [config: string, read: ConfigRead]> {
  for (let start = 0; start < configs.length; start += AT_ONCE) {
    const batch = configs.slice(start, start + AT_ONCE);
    const results = await Promise.all(batch.map((config) => readConfig(config, reads)));
    for (const [i, config] of batch.entries()) yield [config, results[i] ?? readConfigNow(config, reads)];
  }
}

/** Reads a config; undefined if too many files are open at the moment. */
async function readConfig(config: string, reads: ConfigReads): Promise<ConfigRead | undefined> {
  try {
    return { bytes: reads.ofPipe(config) ?? (await readFile(config)) };
  } catch (error) {
    return ['EMFILE', 'ENFILE'].includes((error as { code?: string }).code ?? '') ? undefined : { error };
  }
}

/** Reads a config synchronously. */
export function readConfigNow(config: string, reads: ConfigReads): ConfigRead {
  try {
    return { bytes: reads.read(config) };
  } catch (error) {
    return { error };
  }
}
