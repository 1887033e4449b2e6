import type { Outside } from '../../../compose/outside-values.ts';
import type { PartStore } from '../../../compose/part-store.ts';
import type { ConfigReads } from '../../io/config-reads.ts';
import type { FilesDirChoice } from '../files-dir.ts';

/** The options of a build, which are also options of the drop-in command. */
export interface Building {
  readonly filesDir: FilesDirChoice;
  readonly pretty: boolean;
  readonly raw: boolean;
  readonly strict: boolean;
  readonly rawErrors: boolean;
  readonly color: boolean;
  /** What gives values to the variables of composed configs, as it is now: once for each run. */
  readonly outside: () => Outside;
  /** The files that `outside` reads. */
  readonly valueFiles: readonly string[];
  /** The one instance that is built; undefined for all. */
  readonly instance?: string | undefined;
  /** True for a config that the command line names, and that was not found in a folder or by a glob. */
  readonly isNamed: (config: string) => boolean;
  /** The directory that included files may not be outside of. */
  readonly rootDir: string;
  /** The files that were read to find the roots. Absent if files may have changed since: then each run reads them. */
  readonly store?: PartStore | undefined;
  /** The configs that were read to find the roots. Absent as `store` is. */
  readonly reads?: ConfigReads | undefined;
}
