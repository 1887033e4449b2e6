import { diagnose } from '../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { foreignKey } from '../../grammar/foreign-keys.ts';
import type { Placed, Struct } from '../../schema/placed.ts';
import { branchesOf, fieldsOf, onceByType, type Shape } from '../../schema/shape.ts';
import { type AliasNode, type Entry, keyName, type MapNode, type SourceNode, scalarText, step } from '../../syntax/source-tree.ts';
import { nearest, surelyMeant } from '../../text/nearest.ts';
import { type Path, type Step, showPath } from '../../text/path.ts';
import type { Source } from '../../text/source.ts';

/**
 * The keys of a config that are not fields: structs in declared order, keys in source order. If the text of a struct is not a
 * mapping, but for example an alias, its keys are not checked, and a warning says so.
 *
 * @param incomplete true if items of lists may be missing because they could not be read. Then an item is found by its place, not by
 * its number
 */
export function unusedKeys(config: Struct, shape: Shape, root: SourceNode, source: Source, incomplete = false): Diagnostic[] {
  const report: Diagnostic[] = [];
  const isField = (name: string): boolean => Object.values(shape.types).some((fields) => Object.hasOwn(fields, name));
  const branches = onceByType((type) => branchesOf(shape, type));

  /** The path of the current node. It is one array for all nodes, because few nodes have unused keys. */
  const path: Step[] = [];
  const visit = (value: Placed | undefined, type: string, node: SourceNode): void => {
    if (node.kind !== 'map') {
      report.push(mismatch(node, source, [...path]));
      return;
    }
    const fields = fieldsOf(shape, type);
    if (!node.entries.every(({ key }) => Object.hasOwn(fields, keyName(key) ?? '')))
      for (const unknown of unknownKeys(node, type, Object.keys(fields), source, path, isField)) report.push(unknown);
    for (const { name, type: below, list, nullable } of branches(type)) {
      const child = step(node, name);
      if (!child) continue;
      path.push(name);
      const inner = value?.kind === 'struct' ? value.fields.get(name) : undefined;
      // an absent struct is visited too, unless its field distinguishes absent from empty
      if (!list && (inner || !nullable)) visit(inner, below, child);
      if (list && inner?.kind === 'list') {
        const byStart = incomplete && child.kind === 'list' ? new Map(child.items.map((node) => [node.span.start, node])) : undefined;
        for (const [index, item] of inner.items.entries()) {
          const itemNode = byStart ? byStart.get(item.origin?.span.start ?? -1) : step(child, index);
          if (!itemNode) continue;
          path.push(index);
          visit(item, below, itemNode);
          path.pop();
        }
      }
      path.pop();
    }
  };

  visit(config, shape.root, root);
  return report;
}

function mismatch(node: SourceNode, source: Source, path: Path): Diagnostic {
  return {
    ...diagnose('config/tree-mismatch', { place: showPath(path) }),
    path,
    mark: node.mark,
    location: { source, span: node.span, path },
  };
}

/** `isField` is true for a key that is a field elsewhere, and so is not misspelt. */
function unknownKeys(
  map: MapNode,
  type: string,
  known: readonly string[],
  source: Source,
  parent: Path,
  isField: (name: string) => boolean,
): Diagnostic[] {
  // JSON may have equal keys: the last one counts
  const keys = new Map(map.entries.filter(isRead).map(({ key }) => [keyName(key) ?? '', key]));
  const free = known.filter((name) => !keys.has(name));
  const report: Diagnostic[] = [];
  for (const [name, key] of keys) {
    if (known.includes(name)) continue;
    const path = [...parent, name];
    const { help, meant, nearestKey } = key.kind === 'alias' ? wordForAlias(key, free) : wordForKey(type, name, free, isField);
    report.push({
      ...diagnose('config/unused-key', { key: name, meant: keys.has('<<') ? undefined : meant, nearestKey }),
      path,
      ofKey: true,
      mark: key.mark,
      location: { source, span: key.span, path },
      help,
    });
  }
  return report;
}

/** False for an entry with an error: nothing is said of it. */
function isRead({ key, value }: Entry): boolean {
  return key.kind !== 'error' && value.kind !== 'error';
}

/** The help for a key, and the text to replace it with if that is certain. */
interface Advice {
  readonly help: string | undefined;
  readonly meant: string | undefined;
  readonly nearestKey?: string | undefined;
}

function wordForKey(type: string, name: string, free: readonly string[], isField: (name: string) => boolean): Advice {
  // the help for a key of another tool is better than a similar name
  const foreign = foreignKey(type, name);
  if (foreign !== undefined) return { help: foreign, meant: undefined };
  const near = nearest(name, free);
  return {
    help: near === undefined ? undefined : `did you mean "${near}"?`,
    meant: isField(name) ? undefined : surelyMeant(name, free),
    nearestKey: near,
  };
}

/** An alias as a key is read as its value, but here it has the name of its anchor. */
function wordForAlias(key: AliasNode, free: readonly string[]): Advice {
  const meaning = scalarText(key);
  if (meaning === undefined || !free.includes(meaning)) return { help: undefined, meant: undefined };
  return {
    help: `*${key.name} is read as "${meaning}", but it counts as unused because its anchor has another name: write "${meaning}"`,
    meant: meaning,
  };
}
