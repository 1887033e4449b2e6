import type { Outside } from '../../compose/outside-values.ts';
import type { CheckedFile } from '../../diagnostics/checked-file.ts';
import type { Files } from '../../host/files.ts';
import type { Gzip } from '../../host/gzip.ts';
import type { Spec } from '../../spec/spec.ts';
import type { Location, Source } from '../../text/source.ts';
import type { Difference } from '../../upgrade/differences.ts';

/** A file to upgrade. */
export interface ConfigFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How to upgrade. */
export interface Upgrading {
  /** Reads local files and included ones. */
  readonly host: Files;
  /** The directory that contains all included files. */
  readonly rootDir: string;
  /** The directory of the local files of a config. */
  readonly filesDirOf: (name: string) => string;
  readonly outside: Outside;
  /** The version to write. Default: the newest stable one of each variant. */
  readonly to?: string | undefined;
  readonly gzip?: Gzip | undefined;
  /** True to change nothing but what the version requires. Default: false. */
  readonly versionOnly?: boolean | undefined;
  /** True to write files of quadlets as quadlets, in versions that have them. Default: false. */
  readonly quadlets?: boolean | undefined;
}

/** A sentence about a place of a config, as it is before the upgrade. */
export interface Remark {
  readonly message: string;
  readonly location: Location;
}

/** A change between two versions that touches a config. */
export interface Change extends Remark {
  /** Where upstream says so. */
  readonly source?: string | undefined;
  /** What else to know. */
  readonly help?: string | undefined;
}

/** A file before and after. */
export interface UpgradedFile {
  readonly source: Source;
  /** The versions of its configs, one for each; more than one in a file with a header only. */
  readonly from: readonly Spec[];
  readonly to: readonly Spec[];
  readonly text: string;
  /** The text in the encoding of the file. */
  readonly bytes: Uint8Array;
}

/** The upgrade of files that belong together: a config, and its parts that were named too. */
export interface UpgradedGroup {
  readonly files: readonly UpgradedFile[];
  /** Errors of the configs as they are. With one, nothing else is known. */
  readonly faults: readonly CheckedFile[];
  readonly changes: readonly Change[];
  /** What stands in the way. With one of these, there is no new text. */
  readonly obstacles: readonly Remark[];
  /** The version nearest to the one that is wanted in which nothing stands in the way; absent if there is none. */
  readonly possible?: string | undefined;
  /** What a machine gets differently. */
  readonly differences: readonly Difference[];
}
