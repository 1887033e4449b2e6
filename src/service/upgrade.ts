import type { LocatedDiagnostic } from '../diagnostics/diagnostic.ts';
import type { Files } from '../host/files.ts';
import type { Gzip } from '../host/gzip.ts';
import { givenBytes } from '../text/given-bytes.ts';
import { differenceText } from '../upgrade/differences.ts';
import { upgradeGroup } from './upgrade/upgrade-group.ts';
import type { Change, Remark, UpgradedFile } from './upgrade/upgrading.ts';

export type { Change, Remark };

/** How to upgrade a config. */
export interface UpgradeOptions {
  /** The version to write, newer or older. Default: the newest stable version of the variant. */
  readonly to?: string | undefined;
  /** Reads local files, and the parts of a composed config. Without it, local files count as missing. */
  readonly files?: Files | undefined;
  /** The directory of local files. Default: `.` */
  readonly filesDir?: string | undefined;
  /** The directory that contains all included files. Default: `.` */
  readonly rootDir?: string | undefined;
  /** Compresses contents as `butane` does. Without it, nothing is said about contents that are compressed from a version on. */
  readonly gzip?: Gzip | undefined;
  /** True to change nothing but what the version requires. Default: the text is made simpler where it is certain that this changes nothing. */
  readonly versionOnly?: boolean | undefined;
  /** True to write files where podman looks for quadlets as quadlets. The version has to have them. Default: false. */
  readonly quadlets?: boolean | undefined;
  /** The name of the config in places. Default: `<stdin>`. */
  readonly name?: string | undefined;
}

/** An upgraded config, or what stands in the way. */
export interface Upgrade {
  /** The config in the other version. Absent if the config has errors or if something stands in the way. */
  readonly text?: string | undefined;
  /** What the versions treat differently, where it touches the config. */
  readonly changes: readonly Change[];
  /** What a machine gets differently, a line each. Empty: it gets the same. */
  readonly differences: readonly string[];
  /** What stands in the way, at its places. */
  readonly obstacles: readonly Remark[];
  /** Errors of the config as it is: a config with errors is not upgraded. */
  readonly diagnostics: readonly LocatedDiagnostic[];
}

/**
 * Writes another version into a Butane config, by edits of its text. Mistakes of the config are in the result, never thrown.
 *
 * @param config the config: YAML text, or its bytes in UTF-8 or UTF-16
 * @throws TypeError if `config` is neither a string nor a `Uint8Array`
 */
export function upgrade(config: string | Uint8Array, options: UpgradeOptions = {}): Upgrade {
  const bytes = givenBytes(config, 'upgrade: the config');
  const { name = '<stdin>', files: host = NO_FILES, filesDir = '.', rootDir = '.', to, gzip, versionOnly, quadlets } = options;
  const group = upgradeGroup([{ name, bytes }], {
    host,
    rootDir,
    filesDirOf: () => filesDir,
    outside: {},
    to,
    gzip,
    versionOnly,
    quadlets,
  });
  const { files, changes, differences, obstacles, faults } = group;
  return {
    text: faults.length > 0 || obstacles.length > 0 ? undefined : textOf(files[0]!, config),
    changes,
    differences: differences.map(differenceText),
    obstacles,
    diagnostics: faults.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** The new text; of a text that begins with a byte order mark, with that. */
function textOf({ text, bytes }: UpgradedFile, config: string | Uint8Array): string {
  return typeof config === 'string' ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : text;
}

const MISSING = { fault: { errno: 'ENOENT', operation: 'open' } } as const;

/** A host without files. */
const NO_FILES: Files = {
  absolute: (path) => (path.startsWith('/') ? path : `/${path}`),
  read: () => MISSING,
  stat: () => MISSING,
  lstat: () => MISSING,
  list: () => MISSING,
  readlink: () => MISSING,
};
