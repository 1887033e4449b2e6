import { nodeGunzip } from '../../src/cli/io/node-gunzip.ts';
import { nodeGzip } from '../../src/cli/io/node-host.ts';
import { type Decompiled, type DecompileOptions, decompileToBytes } from '../../src/decompile/decompile-document.ts';
import { readDocuments } from '../../src/document/read-document.ts';
import { joinBytes } from '../../src/text/byte-text.ts';

/** What the configs of a text become in portions of a length. */
export function inPortions(bytes: Uint8Array, options: DecompileOptions, portion: number): Decompiled[] {
  return readDocuments({ name: 'a', bytes }).documents.map((document) => {
    const { chunks, ...rest } = decompileToBytes(document, { gzip: nodeGzip, gunzip: nodeGunzip, ...options }, portion);
    return { ...rest, config: chunks && new TextDecoder().decode(joinBytes(chunks)) };
  });
}
