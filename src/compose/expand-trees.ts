import { NodeTracker } from '../compile/desugar/node-tracker.ts';
import type { LocalFiles } from '../compile/desugar/pass.ts';
import { addTrees } from '../compile/desugar/trees/expand.ts';
import { beside } from '../diagnostics/beside.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { joinPath } from '../grammar/posix-path.ts';
import { type Struct, struct, structs, text } from '../schema/placed.ts';
import type { Shape } from '../schema/shape.ts';

/**
 * Replaces the trees of a config by files with `local`, links and directories. This happens before configs are merged, so that a file of
 * an overriding config replaces the tree's file of that path.
 */
export function expandTrees(config: Struct, shape: Shape, files: LocalFiles | undefined, report: Diagnostic[]): Struct {
  const trees = structs(struct(config, 'storage'), 'trees');
  if (trees.length === 0) return config;
  const expanded = addTrees(trees, new NodeTracker(config), {
    shape,
    files,
    originOf: (tree) => tree.fields.get('local')?.origin ?? tree.origin,
    hasContents: (contents) => ['source', 'inline', 'local'].some((field) => (text(contents, field) ?? '') !== ''),
    contentsOf: (_path, tree, below) => ({ local: joinPath(text(tree, 'local') ?? '', below) }),
    fault: (origin, steps, diagnostic, rival) =>
      report.push({ ...beside(diagnostic, 'defined here', rival), path: [...(origin?.path ?? []), ...steps], location: origin }),
  });
  const storage = struct(expanded, 'storage');
  const fields = new Map(storage.fields);
  fields.delete('trees');
  return { ...expanded, fields: new Map(expanded.fields).set('storage', { ...storage, fields }) };
}

/** True for a node that comes from a tree. */
export function isTreeMade({ origin }: Struct): boolean {
  return origin?.path[0] === 'storage' && origin.path[1] === 'trees';
}
