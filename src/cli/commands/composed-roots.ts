import type { Declaration } from '../../compose/declaration.ts';
import { IncludeGraph } from '../../compose/include-graph.ts';
import { instancesOf } from '../../compose/instances.ts';
import type { LoadedFile } from '../../compose/loaded-file.ts';
import { mentionedFiles } from '../../compose/mentioned-files.ts';
import type { Outside } from '../../compose/outside-values.ts';
import type { PartStore } from '../../compose/part-store.ts';
import { isFatal } from '../../diagnostics/diagnostic.ts';
import { mayBeComposed } from '../../spec/compose-header.ts';
import { nearest } from '../../text/nearest.ts';
import { onceOnly } from '../../text/once.ts';
import type { ConfigReads } from '../io/config-reads.ts';

/** The roots of a run: configs that no other config of the run includes, or that the command line names. */
export interface Roots {
  readonly roots: readonly string[];
  /** The composed ones among them. */
  readonly composed: ReadonlyMap<string, LoadedFile>;
  /** The number of files that they include and that are no roots themselves. */
  readonly parts: number;
}

/**
 * Separates roots from parts. A config that another one includes is not a root, unless the command line names it. Of configs that only
 * include each other, the first one is a root, so that the cycle is reported.
 *
 * @param isNamed true for a file that the command line names
 */
export function sortRoots(files: readonly string[], isNamed: (file: string) => boolean, store: PartStore, reads: ConfigReads): Roots {
  const composed = new Map<string, LoadedFile>();
  const partsOf = new Map<string, readonly string[]>();
  for (const file of files) {
    const loaded = loadComposed(file, store, reads);
    if (loaded) composed.set(file, loaded);
  }
  const realOf = (file: string): string | undefined => {
    const confined = store.confinement.below(file);
    return 'real' in confined ? confined.real : undefined;
  };
  const filesOfRun = onceOnly(() => new Set(files.map(realOf)));
  for (const loaded of composed.values()) {
    const mentioned = mentionedFiles(loaded, store).filter((real) => real !== loaded.real && filesOfRun().has(real));
    partsOf.set(loaded.real, [...new Set([...new IncludeGraph(loaded, store).parts(), ...mentioned])]);
  }
  const parts = new Set([...partsOf.values()].flat());
  if (parts.size === 0) return { roots: files, composed, parts: 0 };
  const roots = new Set(files.filter((file) => isNamed(file) || !parts.has(realOf(file) ?? '')));
  const reached = new Set<string>();
  const reach = (file: string): void => {
    const real = realOf(file) ?? '';
    for (const one of [real, ...(partsOf.get(real) ?? [])]) reached.add(one);
  };
  for (const root of roots) reach(root);
  for (const file of files) {
    if (roots.has(file) || reached.has(realOf(file) ?? '')) continue;
    roots.add(file);
    reach(file);
  }
  for (const root of roots) parts.delete(realOf(root) ?? '');
  return {
    roots: files.filter((file) => roots.has(file)),
    composed: new Map([...composed].filter(([file]) => roots.has(file))),
    parts: parts.size,
  };
}

function loadComposed(file: string, store: PartStore, reads: ConfigReads): LoadedFile | undefined {
  let bytes: Uint8Array;
  try {
    bytes = reads.read(file);
  } catch {
    return undefined;
  }
  if (!mayBeComposed(bytes)) return undefined;
  const loaded = store.root(file, bytes);
  return loaded.hasHeader ? loaded : undefined;
}

/**
 * The message about values or an instance that the command line names and the configs do not have; undefined if there is none. A header or
 * a file of instances that cannot be read may have them: then what is wrong with it is reported instead, when the config is composed.
 */
export function rootsFault(
  composed: Iterable<LoadedFile>,
  outside: Outside,
  instance: string | undefined,
  store: PartStore,
): string | undefined {
  const declared = new Map<string, Declaration>();
  const byInstances = new Set<string>();
  const keys = new Set<string>();
  let isComplete = true;
  for (const file of composed) {
    for (const [name, declaration] of file.header.vars) {
      if (!declared.has(name) || declaration.secret) declared.set(name, declaration);
    }
    const { instances, report } = instancesOf(file, store);
    if (file.hasHeaderFault || isFatal(report)) isComplete = false;
    for (const { key, values } of instances) {
      keys.add(key);
      for (const { name } of values) byInstances.add(name);
    }
  }
  const given: [name: string, by: string][] = [
    ...[...(outside.set?.keys() ?? [])].map((name): [string, string] => [name, '--set']),
    ...(outside.vars ?? []).flatMap(({ name: file, values, isShared }) =>
      isShared ? [] : [...values.keys()].map((name): [string, string] => [name, `--vars ${file}`]),
    ),
  ];
  for (const [name, by] of given) {
    const declaration = declared.get(name);
    if (!declaration && isComplete)
      return `${by} sets ${name}, which no root declares; ${meantOr(name, declared, 'the variables are', 'there are no variables')}`;
    if (byInstances.has(name)) return `${by} sets ${name}, which instances set`;
    if (by === '--set' && declaration?.secret)
      return `--set does not take ${name}: it is a secret, and other users can see a command line; use --vars`;
  }
  if (instance !== undefined && !keys.has(instance) && isComplete)
    return `there is no instance ${instance}; ${meantOr(instance, keys, 'the instances are', 'the configs have no instances')}`;
  return undefined;
}

/** The name that was probably meant, and all names. */
function meantOr(name: string, names: ReadonlySet<string> | ReadonlyMap<string, unknown>, all: string, none: string): string {
  if (names.size === 0) return none;
  const list = [...names.keys()];
  const meant = nearest(name, list);
  return `${meant === undefined ? '' : `did you mean "${meant}"? `}${all} ${list.join(', ')}`;
}
