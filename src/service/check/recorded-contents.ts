import type { Encode, LocalFiles } from '../../compile/desugar/pass.ts';
import { isFault } from '../../host/files.ts';
import type { Encoded } from '../../lint/machine/contents.ts';
import { byteText } from '../../text/byte-text.ts';
import type { Source } from '../../text/source.ts';
import { standIn } from './stand-in.ts';

/**
 * What a config embeds, recorded while its document is made: the bytes behind each data URL, and the local file that they were
 * read from. So nothing is read or decoded again to look into it.
 */
export class RecordedContents {
  /** By the URL. Equal contents have one URL, and may come from several files. */
  readonly encoded = new Map<string, Encoded[]>();
  /** Where local files are read, for the phases. */
  readonly files: LocalFiles | undefined;
  /** The bytes of all that was encoded. */
  embeddedBytes = 0;
  readonly #paths = new WeakMap<Uint8Array, string>();
  readonly #sources = new Map<string, Source>();

  constructor(files: LocalFiles | undefined) {
    this.files = files && { ...files, host: { ...files.host, read: (path) => this.#read(path, files) } };
  }

  readonly encode: Encode = (contents, declared) => {
    this.embeddedBytes += contents.length;
    const dataUrl = standIn(contents, declared);
    const encoded = { bytes: contents, path: this.#paths.get(contents) };
    const recorded = this.encoded.get(dataUrl.source);
    if (recorded) recorded.push(encoded);
    else this.encoded.set(dataUrl.source, [encoded]);
    return dataUrl;
  };

  /** A local file as a source. */
  readonly localSource = (path: string, bytes: Uint8Array): Source => {
    const existing = this.#sources.get(path);
    if (existing) return existing;
    const source = { name: path, bytes, text: byteText(bytes) };
    this.#sources.set(path, source);
    return source;
  };

  #read(path: string, { host }: LocalFiles): ReturnType<LocalFiles['host']['read']> {
    const read = host.read(path);
    if (!isFault(read)) this.#paths.set(read, path);
    return read;
  }
}
