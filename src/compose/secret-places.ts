import type { SourceNode } from '../syntax/source-tree.ts';
import { pushAll } from '../text/push-all.ts';
import type { Location, Source, Span } from '../text/source.ts';
import type { Composition } from './composition.ts';
import { LONG_ENOUGH } from './hide-secrets.ts';
import type { IncludeGraph } from './include-graph.ts';
import type { LoadedFile } from './loaded-file.ts';
import { hasReference, partsOf } from './references.ts';

/**
 * The places in headers that contain values of secrets, so that no report quotes them. They do not depend on values: those of all
 * instances and of all conditions are among them. A variable counts as secret if it is declared so, or if its value is passed on to a
 * secret variable of a part.
 */
export function secretPlacesOf(root: LoadedFile, graph: IncludeGraph): Location[] {
  const places: Location[] = [];
  const secretNames = new Map<string, ReadonlySet<string>>();
  const visit = (file: LoadedFile): ReadonlySet<string> => {
    const visited = secretNames.get(file.real);
    if (visited) return visited;
    const { source, header } = file;
    const names = new Set([...header.vars.values()].flatMap(({ name, secret }) => (secret ? [name] : [])));
    const add = (parts: Iterable<{ readonly span: Span }>): void => {
      for (const { span } of parts) places.push({ source, span });
    };
    for (const include of header.include) {
      const secretOfTargets = new Set(graph.targets(include).flatMap((target) => [...visit(target)]));
      for (const { name, node } of include.vars) {
        if (!secretOfTargets.has(name)) continue;
        const nodes = nodesOf(node);
        add(nodes);
        for (const used of variablesIn(nodes)) names.add(used);
      }
    }
    for (const name of names) add((header.vars.get(name)?.valueSpans ?? []).map((span) => ({ span })));
    for (const { when } of header.include) for (const { name, values } of when) if (names.has(name)) add(values);
    // a file of instances is never quoted
    for (const { values } of Array.isArray(header.instances) ? header.instances : [])
      for (const { name, node } of values) if (names.has(name)) add(nodesOf(node));
    if (file.headerRoot) add(valuesInErrors(file.headerRoot, source.text, names.size > 0));
    secretNames.set(file.real, names);
    return names;
  };
  visit(root);
  return places;
}

/** Keys of a header whose values are no values of variables. `default` is not one of them. */
const HEADER_WORDS = new Set([
  'file',
  'files_dir',
  'override',
  'type',
  'format',
  'secret',
  'env',
  'description',
  'min',
  'max',
  'multiline',
  'output',
]);
/** A key, and a value of one line or in quotes. */
const ENTRY = /([A-Za-z_][\w-]*)\s*:[ \t]+("(?:[^"\\]|\\.)*"?|'[^']*'?|[^\s{}[\],"'][^,}\]\n]*)/g;

/**
 * The values in what could not be read of a header: which variables they are for is not known. References and what the header has
 * keys of its own for are not among them.
 */
function valuesInErrors(root: SourceNode, text: string, hasSecrets: boolean): { readonly span: Span }[] {
  const errors: Span[] = [];
  const pending = [root];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (next.kind === 'error') errors.push(next.span);
    if (next.kind === 'list') pushAll(pending, next.items);
    if (next.kind === 'map') for (const { key, value } of next.entries) pending.push(key, value);
  }
  // what could not be read may declare a secret, too, and misspell the word
  if (!hasSecrets && !errors.some(({ start, end }) => /\bsec/.test(text.slice(start, end)))) return [];
  return errors.flatMap((error) =>
    [...text.slice(error.start, error.end).matchAll(ENTRY)].flatMap(({ 0: entry, 1: key, 2: value, index }) => {
      const start = error.start + index + entry.length - value!.length;
      return HEADER_WORDS.has(key!) || value!.includes('${var.') ? [] : [{ span: { start, end: start + value!.trimEnd().length } }];
    }),
  );
}

/** The spans of a text that contain secrets of a composed config: their places in headers, and wherever else their values are written. */
export function secretSpansIn({ name, text }: Source, { secretPlaces, secrets }: Pick<Composition, 'secretPlaces' | 'secrets'>): Span[] {
  const spans = secretPlaces.filter(({ source }) => source.name === name).map(({ span }) => span);
  for (const secret of secrets) {
    if (secret.length < LONG_ENOUGH) continue;
    for (let start = text.indexOf(secret); start >= 0; start = text.indexOf(secret, start + secret.length))
      spans.push({ start, end: start + secret.length });
  }
  return spans;
}

/**
 * The nodes of a value: itself, what its aliases stand for, and the items of its lists. Each is there once: aliases of lists of aliases
 * can repeat one more often than there is memory for.
 */
function nodesOf(value: SourceNode): ReadonlySet<SourceNode> {
  const nodes = new Set([value]);
  // the loop also visits the nodes that it adds
  for (const node of nodes) {
    if (node.kind === 'alias') nodes.add(node.target);
    else if (node.kind === 'list') for (const item of node.items) nodes.add(item);
  }
  return nodes;
}

/** The names of the variables that a value refers to. */
function variablesIn(nodes: Iterable<SourceNode>): string[] {
  return [...nodes].flatMap((node) => {
    if (node.kind !== 'scalar' || !hasReference(node.text)) return [];
    return partsOf(node.text).flatMap((part) => (part.kind === 'reference' ? [part.name] : []));
  });
}
