import { type Diagnostic, isFatal } from '../diagnostics/diagnostic.ts';
import { type ConfigInput, namedBytes } from '../document/config-input.ts';
import type { ReadOptions } from '../document/document.ts';
import { readDocuments } from '../document/read-document.ts';
import { type DiffHost, diffConfigs } from './diff-configs.ts';
import type { DiffReport } from './diff-report.ts';

/** How to compare. */
export interface DiffOptions extends ReadOptions, DiffHost {}

/** What differs, or why that cannot be told. */
export interface Diffed {
  /** Absent if a config has an error. */
  readonly report?: DiffReport | undefined;
  /** What is wrong with the configs. It can quote secrets of theirs. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Compares what machines get from two configs: Butane configs, Ignition configs or MachineConfigs, in any combination. The order of
 * lists with names, the encoding of contents and omitted defaults do not count. The mistakes of a config are diagnostics, never thrown.
 *
 * @param before its name in reports and places is `before` if it comes without one
 * @param after its name is `after` if it comes without one
 * @throws TypeError if one of them is no text and has no bytes
 */
export function diff(before: ConfigInput, after: ConfigInput, options: DiffOptions = {}): Diffed {
  const configs = [namedBytes(before, 'before', 'diff: the config before'), namedBytes(after, 'after', 'diff: the config after')] as const;
  const [old, next] = [readDocuments(configs[0], options), readDocuments(configs[1], options)];
  const diagnostics = [...old.report, ...next.report];
  if (isFatal(diagnostics)) return { diagnostics };
  const sides = configs.map(({ name }, i) => ({ name, documents: [old, next][i]!.documents }));
  return { report: diffConfigs(sides[0]!, sides[1]!, options), diagnostics };
}
