import { readFileSync } from 'node:fs';
import type { Declaration } from '../../compose/declaration.ts';
import { IncludeGraph } from '../../compose/include-graph.ts';
import { instancesOf } from '../../compose/instances.ts';
import type { LoadedFile } from '../../compose/loaded-file.ts';
import type { Outside } from '../../compose/outside-values.ts';
import type { PartStore } from '../../compose/part-store.ts';
import { mayBeComposed } from '../../spec/compose-header.ts';

/** The roots of a run: configs that no other config of the run includes, or that the command line names. */
export interface Roots {
  readonly roots: readonly string[];
  /** The composed ones among them. */
  readonly composed: ReadonlyMap<string, LoadedFile>;
  /** The number of files that they include. */
  readonly parts: number;
}

/**
 * Separates roots from parts. A config that another one includes is not a root, unless the command line names it.
 *
 * @param isNamed true for a file that the command line names
 */
export function sortRoots(files: readonly string[], isNamed: (file: string) => boolean, store: PartStore): Roots {
  const composed = new Map<string, LoadedFile>();
  const parts = new Set<string>();
  for (const file of files) {
    const loaded = loadComposed(file, store);
    if (loaded) composed.set(file, loaded);
  }
  for (const loaded of composed.values()) {
    const graph = new IncludeGraph(loaded, store);
    for (const real of graph.parts()) parts.add(real);
  }
  if (parts.size === 0) return { roots: files, composed, parts: 0 };
  const realOf = (file: string): string | undefined => {
    const confined = store.confinement.below(file);
    return 'real' in confined ? confined.real : undefined;
  };
  const roots = files.filter((file) => isNamed(file) || !parts.has(realOf(file) ?? ''));
  return { roots, composed: new Map([...composed].filter(([file]) => roots.includes(file))), parts: parts.size };
}

function loadComposed(file: string, store: PartStore): LoadedFile | undefined {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
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
