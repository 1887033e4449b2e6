import { isFatal } from '../diagnostics/diagnostic.ts';
import { merge as mergeDocuments } from '../ignition/merge.ts';
import { ignitionVersion, ignitionVersions } from '../ignition/versions.ts';
import type { Struct } from '../schema/placed.ts';
import { readJson } from '../syntax/json/read-json.ts';
import { decodeJson } from './decode/decode-json.ts';
import { emitJson } from './emit/json.ts';
import type { Fatal } from './transpile.ts';
import { validate } from './validate.ts';

/** Two configs made one, or why they cannot be. */
export interface Merged {
  /** The merged config as JSON, without a final newline. Absent where `fatal` is present. */
  readonly output?: string | undefined;
  readonly fatal?: Fatal | undefined;
}

/**
 * Merges two Ignition configs as the machine merges a child into its parent (`ignition.config.merge`): what the child sets
 * wins, lists are merged by the keys of their items (paths, names, devices, partition numbers or labels), and lists without
 * keys (options, appended contents) are appended.
 *
 * Both have to be valid and of one version of the spec. Two valid configs can make an invalid one: see `validate`.
 *
 * @param parent the config that is merged into, as JSON
 * @param child the config that wins, as JSON
 */
export function merge(parent: string, child: string, { pretty = false }: { readonly pretty?: boolean } = {}): Merged {
  const read = [parent, child].map((text, i) => readConfig(text, i === 0 ? 'parent' : 'child'));
  const [left, right] = read;
  for (const one of read) if ('fatal' in one) return one;
  if (!left || !right || 'fatal' in left || 'fatal' in right) throw new Error('merge: two configs were read');
  if (left.version !== right.version) {
    return {
      fatal: { code: 'merge/versions', message: `the parent is of version ${left.version}, the child of version ${right.version}` },
    };
  }
  const { shape } = ignitionVersion(left.version)!;
  return { output: emitJson(mergeDocuments(left.config, right.config, shape), shape, pretty) };
}

function readConfig(text: string, name: string): { readonly version: string; readonly config: Struct } | { readonly fatal: Fatal } {
  const { version, report, fatal } = validate(text, { name });
  if (fatal) return { fatal: { ...fatal, message: `${name}: ${fatal.message}` } };
  const error = report.find((diagnostic) => diagnostic.severity === 'error');
  if (isFatal(report)) return { fatal: { code: 'merge/invalid', message: `${name}: ${error?.message}` } };
  const source = { name, bytes: new Uint8Array(), text };
  const tree = readJson(source);
  const known = ignitionVersion(version ?? '');
  if ('fault' in tree || !known) throw new Error(`merge: a valid config of a version of ${ignitionVersions.join(', ')} was read`);
  return { version: known.version, config: decodeJson(tree.root, source, known.shape).config };
}
