import { isReadable, looksBinary } from '../compile/desugar/readable.ts';
import { byteText } from '../text/byte-text.ts';

/** A local file that a config needs. */
export interface StoredFile {
  readonly contents: Uint8Array;
  /** True for a file of a tree that the machine may execute. */
  readonly executable: boolean;
}

/** Contents of more bytes become a local file if there is a files directory. */
const INLINE_LIMIT = 4096;
/** The longest step of a path that is kept, in characters: file systems take 255 bytes. */
const LONGEST_STEP = 60;

/** The names that Windows has for devices, also with an extension. Source: "Naming Files, Paths, and Namespaces" by Microsoft. */
const DEVICE = /^(?:aux|con|nul|prn|(?:com|lpt)[0-9\xb9\xb2\xb3])(?:\.|$)/i;

/** The folder of a tree. */
const TREE = 'tree';

/** The local files that are made for a config, by their path below the files directory. */
export class StoredFiles {
  readonly files = new Map<string, StoredFile>();
  /** The path of the tree, if there is one. */
  tree: string | undefined;
  #recent = new Map<string, StoredFile>();
  /** Paths in lower case, as some file systems compare them, and folders on the way to them. */
  readonly #taken = new Map<string, 'file' | 'folder'>();

  /** @param folder where they are, below the files directory; undefined if there is none, and so there are no local files */
  constructor(readonly folder: string | undefined) {}

  /** Stores contents that are no text, or a long one. */
  readonly store = (name: string, contents: Uint8Array): string | undefined => {
    if (this.folder === undefined) return undefined;
    if (!this.isLong(contents) && !looksBinary(contents) && isReadable(byteText(contents))) return undefined;
    return this.add(name, contents, false);
  };

  /** True for contents that are stored even if they are a text. */
  isLong(contents: Uint8Array): boolean {
    return this.folder !== undefined && contents.length > INLINE_LIMIT;
  }

  /** Adds a file, under another name if that one is taken. Returns its path below the files directory. */
  add(name: string, contents: Uint8Array, executable: boolean): string {
    const safe = safePath(name);
    const [first = ''] = safe.split('/');
    const own = first.toLowerCase() === TREE ? `_${safe}` : safe;
    for (let number = 1; ; number++) {
      // a folder of its own: a step of the path may be a file already
      const candidate = this.#below(number === 1 ? own : `_${number}/${own}`);
      if (!this.#take(candidate)) continue;
      this.#set(candidate, { contents, executable });
      return candidate;
    }
  }

  /** Adds files as a tree, which no other file gets into. Returns the path of the tree below the files directory. */
  addTree(files: ReadonlyMap<string, StoredFile>): string {
    for (const [path, file] of files) this.#set(this.#below(`${TREE}/${path}`), file);
    this.tree = this.#below(TREE);
    return this.tree;
  }

  /** The files that were added since the last call. */
  takeRecent(): ReadonlyMap<string, StoredFile> {
    const recent = this.#recent;
    this.#recent = new Map();
    return recent;
  }

  #set(path: string, file: StoredFile): void {
    this.files.set(path, file);
    this.#recent.set(path, file);
  }

  #below(path: string): string {
    return this.folder ? `${safePath(this.folder)}/${path}` : path;
  }

  #take(path: string): boolean {
    const steps = path.toLowerCase().split('/');
    const folders = steps.slice(1).map((_, i) => steps.slice(0, i + 1).join('/'));
    const whole = steps.join('/');
    if (this.#taken.has(whole) || folders.some((folder) => this.#taken.get(folder) === 'file')) return false;
    this.#taken.set(whole, 'file');
    for (const folder of folders) this.#taken.set(folder, 'folder');
    return true;
  }
}

/** True for a path that is the same below the files directory. */
export function isPortable(path: string): boolean {
  return path === `/${safePath(path)}`;
}

/**
 * A path below the files directory, whatever the name is: no steps upwards, and nothing that a file system may refuse. The files go into
 * a repository, and someone may check it out on Windows.
 */
export function safePath(name: string): string {
  const steps = name.split('/').filter((step) => step !== '' && step !== '.');
  const safe = steps.map((step) => {
    const characters = Array.from(step.replace(/[\0-\x1f\x7f-\x9f"*:<>?\\|\p{Cs}]/gu, '_'));
    const short = characters.slice(0, LONGEST_STEP).join('');
    return step === '..' ? '_' : `${DEVICE.test(short) ? '_' : ''}${short.replace(/[. ]+$/, (end) => '_'.repeat(end.length))}`;
  });
  return safe.length > 0 ? safe.join('/') : 'contents';
}
