import { type Files, isFault } from '../host/files.ts';
import { mayBeComposed } from '../spec/compose-header.ts';

/** The extensions of Butane configs. */
const CONFIGS: readonly string[] = ['bu', 'butane', 'fcc'];

/**
 * The Butane config that makes a missing Ignition config: next to it is a Butane config of the same name, or, for `web-01.ign`, a composed
 * config `web.bu`, of which `01` may be an instance. Undefined if there is none.
 *
 * @param path the path that the host was asked for
 */
export function awaitedBuild(path: string, files: Files): string | undefined {
  if (!path.endsWith('.ign')) return undefined;
  const stem = path.slice(0, -'.ign'.length);
  const configOf = (name: string, isRight: (path: string) => boolean): string | undefined =>
    CONFIGS.map((extension) => `${name}.${extension}`).find((config) => isFile(files, config) && isRight(config));
  const plain = configOf(stem, () => true);
  if (plain !== undefined) return plain;
  const isComposed = (config: string): boolean => {
    const bytes = files.read(config);
    return !isFault(bytes) && mayBeComposed(bytes);
  };
  const folderEnd = stem.lastIndexOf('/') + 1;
  for (let dash = stem.indexOf('-', folderEnd + 1); dash > 0; dash = stem.indexOf('-', dash + 1)) {
    const composed = configOf(stem.slice(0, dash), isComposed);
    if (composed !== undefined) return composed;
  }
  return undefined;
}

function isFile(files: Files, path: string): boolean {
  const info = files.stat(path);
  return !isFault(info) && info.type === 'file';
}
