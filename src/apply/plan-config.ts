import { isFatal, type Report } from '../diagnostics/diagnostic.ts';
import { readDocuments } from '../document/read-document.ts';
import type { Files } from '../host/files.ts';
import { givenBytes } from '../text/given-bytes.ts';
import type { ContentsPorts } from './contents.ts';
import { type Plan, planOf } from './plan.ts';
import { Tree } from './tree.ts';

/** How to plan for a config. */
export interface PlanConfigOptions extends ContentsPorts {
  /** The name of the config in reports and places. Default: `<stdin>`. */
  readonly name?: string | undefined;
  /** Reads the local files that a Butane config embeds or includes, and the tree. */
  readonly files?: Files | undefined;
  /** The directory of local files. Default: the folder of the config. */
  readonly filesDir?: string | undefined;
  /** The directory to lay out the config in, without links in its path. Needs `files`. Default: an empty tree. */
  readonly root?: string | undefined;
}

/** What laying out a config below a directory takes, and what is wrong with the config. */
export interface PlannedConfig extends Plan {
  /** With an error in the report, there are no operations. */
  readonly report: Report;
}

/**
 * Plans how to lay out a config below a directory, as Ignition does it on a machine. The plan only says what to write: nothing is written.
 *
 * The mistakes of a config are in the report and never thrown.
 *
 * @param config a Butane config, an Ignition config or a MachineConfig
 * @throws TypeError if `config` is neither a string nor a `Uint8Array`, and if there are several configs in it
 */
export function planConfig(config: string | Uint8Array, options: PlanConfigOptions = {}): PlannedConfig {
  const { name = '<stdin>', files, filesDir, root } = options;
  const bytes = givenBytes(config, 'planConfig: the config');
  const { documents, report } = readDocuments({ name, bytes }, { files, filesDir });
  const [document, ...others] = documents;
  if (others.length > 0) throw new TypeError(`planConfig: there are ${documents.length} configs in ${name}`);
  if (!document || isFatal(report)) return { operations: [], leftOut: [], problems: [], report };
  const tree = root !== undefined && files ? new Tree(root, files) : undefined;
  return { ...planOf(document.document, document.ignition, { ...options, tree }), report };
}
