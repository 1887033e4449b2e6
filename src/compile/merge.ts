import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { merge as mergeDocuments } from '../ignition/merge.ts';
import type { IgnitionVersion } from '../ignition/versions.ts';
import type { Struct } from '../schema/placed.ts';
import { byteText } from '../text/byte-text.ts';
import { givenBytes } from '../text/given-bytes.ts';
import { emitJson } from './emit/json.ts';
import { ignitionPhases } from './ignition-phases.ts';

/** The result of merging two configs. */
export interface Merged {
  /** The merged config as JSON, without a final newline. Absent if `fatal` is present. */
  readonly output?: string | undefined;
  readonly fatal?: Diagnostic | undefined;
}

/**
 * Merges two Ignition configs as the machine merges a child into its parent (`ignition.config.merge`): what the child sets
 * wins, lists are merged by the keys of their items (paths, names, devices, partition numbers or labels), and lists without
 * keys (options, appended contents) are appended.
 *
 * Both have to be valid and of one version of the spec. Two valid configs can make an invalid one: see `validate`.
 *
 * @param parent the config that is merged into: JSON text, or its bytes
 * @param child the config that wins: JSON text, or its bytes
 * @throws TypeError if one of them is neither a string nor a `Uint8Array`
 */
export function merge(
  parent: string | Uint8Array,
  child: string | Uint8Array,
  { pretty = false }: { readonly pretty?: boolean | undefined } = {},
): Merged {
  const left = readConfig(parent, 'parent');
  if ('fatal' in left) return left;
  const right = readConfig(child, 'child');
  if ('fatal' in right) return right;
  const [{ version, shape }, childVersion] = [left.version, right.version.version];
  if (version !== childVersion) return { fatal: diagnose('merge/versions', { parent: version, child: childVersion }) };
  return { output: emitJson(mergeDocuments(left.config, right.config, shape), shape, pretty) };
}

/** A valid config. */
interface Valid {
  readonly version: IgnitionVersion;
  readonly config: Struct;
}

function readConfig(config: string | Uint8Array, name: 'parent' | 'child'): Valid | { readonly fatal: Diagnostic } {
  const bytes = givenBytes(config, `merge: the ${name}`);
  for (const { name: phase, report, isNoConfig, version, config } of ignitionPhases({ name, bytes, text: byteText(bytes) })) {
    const first = report.find(({ severity }) => severity === 'error');
    if (first && isNoConfig) return { fatal: { ...first, message: `${name}: ${first.message}` } };
    if (first) return { fatal: diagnose('merge/invalid', { name, problem: first.message }) };
    if (phase === 'rules' && version && config) return { version, config };
  }
  throw new Error('merge: the phases end without a report of the rules and without an error');
}
