import type { Declaration } from '../../compose/declaration.ts';
import { IncludeGraph } from '../../compose/include-graph.ts';
import { instancesOf } from '../../compose/instances.ts';
import type { LoadedFile } from '../../compose/loaded-file.ts';
import type { Outside } from '../../compose/outside-values.ts';
import type { PartStore } from '../../compose/part-store.ts';
import { mayBeComposed } from '../../spec/compose-header.ts';
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
  for (const loaded of composed.values()) partsOf.set(loaded.real, new IncludeGraph(loaded, store).parts());
  const parts = new Set([...partsOf.values()].flat());
  if (parts.size === 0) return { roots: files, composed, parts: 0 };
  const realOf = (file: string): string | undefined => {
    const confined = store.confinement.below(file);
    return 'real' in confined ? confined.real : undefined;
  };
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

/** The message about values or an instance that the command line names and the configs do not have; undefined if there is none. */
export function rootsFault(
  composed: Iterable<LoadedFile>,
  outside: Outside,
  instance: string | undefined,
  store: PartStore,
): string | undefined {
  const declared = new Map<string, Declaration>();
  const byInstances = new Set<string>();
  const keys = new Set<string>();
  for (const file of composed) {
    for (const [name, declaration] of file.header.vars) {
      if (!declared.has(name) || declaration.secret) declared.set(name, declaration);
    }
    for (const { key, values } of instancesOf(file, store).instances) {
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
    if (!declared.has(name))
      return `${by} sets ${name}, which no root declares; ${listed('the variables are', declared.keys(), 'there are no variables')}`;
    if (byInstances.has(name)) return `${by} sets ${name}, which instances set`;
    if (by === '--set' && declared.get(name)!.secret)
      return `--set does not take ${name}: it is a secret, and other users can see a command line; use --vars`;
  }
  if (instance !== undefined && !keys.has(instance))
    return `there is no instance ${instance}; ${listed('the instances are', keys, 'the configs have no instances')}`;
  return undefined;
}

function listed(words: string, names: Iterable<string>, none: string): string {
  const list = [...names].join(', ');
  return list === '' ? none : `${words} ${list}`;
}
