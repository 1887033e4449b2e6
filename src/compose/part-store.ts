import { type Files, isFault } from '../host/files.ts';
import { isButaneText } from '../spec/butane-text.ts';
import { variants } from '../spec/versions.ts';
import { type SourceNode, scalarText, step } from '../syntax/source-tree.ts';
import { byteText, sameBytes } from '../text/byte-text.ts';
import { Confinement, LARGEST_FILE, type Refusal } from './confine.ts';
import type { DecodedPart } from './decode-part.ts';
import { loadFile } from './load-file.ts';
import type { LoadedFile } from './loaded-file.ts';

/** Why a file is no part. */
export type LoadFault = { readonly refused: Refusal } | { readonly missing: true } | { readonly notConfig: true };

/**
 * The files of a run. Each is read and parsed once, even if many configs include it. To see changes, make another store.
 */
export class PartStore {
  readonly confinement: Confinement;
  readonly #loaded = new Map<string, LoadedFile | LoadFault>();
  /** Roots by the path that the caller named. */
  readonly #roots = new Map<string, LoadedFile>();
  /** Decoded parts, by their path, directory and values. */
  readonly decoded = new Map<string, DecodedPart>();

  /** @param rootDir the directory that included files may not be outside of */
  constructor(
    readonly files: Files,
    readonly rootDir: string,
  ) {
    this.confinement = new Confinement(files, rootDir);
  }

  /** Reads a part. `path` is the path that messages show. */
  part(path: string): LoadedFile | LoadFault {
    const confined = this.confinement.file(path);
    if (!('real' in confined)) return confined;
    const { real } = confined;
    const before = this.#loaded.get(real);
    if (before) return before;
    const bytes = this.files.read(real);
    const loaded = isFault(bytes)
      ? { missing: true as const }
      : bytes.length > LARGEST_FILE
        ? { refused: 'too-large' as const }
        : loadPart(path, real, bytes);
    this.#loaded.set(real, loaded);
    return loaded;
  }

  /** Reads a root. The user named it, so it need not be below the root directory. */
  root(path: string, bytes: Uint8Array): LoadedFile {
    const before = this.#roots.get(path);
    if (before && sameBytes(before.source.bytes, bytes)) return before;
    const loaded = this.#loadRoot(path, bytes);
    this.#roots.set(path, loaded);
    return loaded;
  }

  #loadRoot(path: string, bytes: Uint8Array): LoadedFile {
    const confined = this.confinement.below(path);
    const absolute = this.files.absolute(path);
    const real = 'real' in confined ? confined.real : isFault(absolute) ? path : absolute;
    const part = this.#loaded.get(real);
    if (part && 'source' in part && part.source.name === path && sameBytes(part.source.bytes, bytes)) return part;
    return loadFile(path, real, bytes);
  }
}

/** Reads a part. A file that is not a config is refused, so that no message quotes it. */
function loadPart(path: string, real: string, bytes: Uint8Array): LoadedFile | LoadFault {
  const loaded = loadFile(path, real, bytes);
  const isConfig = loaded.hasHeader || loaded.configs.some(namesVariant) || isButaneText(byteText(bytes));
  return isConfig ? loaded : { notConfig: true };
}

function namesVariant(config: SourceNode): boolean {
  const variant = step(config, 'variant');
  return variant !== undefined && variants().includes(scalarText(variant) ?? '');
}
