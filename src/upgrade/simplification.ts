import type { TextEdit } from '../diagnostics/diagnostic.ts';
import type { SourceNode } from '../syntax/source-tree.ts';
import type { Change } from '../syntax/yaml/edit-entries.ts';
import { Layouts } from '../syntax/yaml/layout.ts';
import type { Location, Source } from '../text/source.ts';
import { fileList, type PlainFile, plainFiles, removeFiles } from './plain-files.ts';
import { quadletFiles } from './quadlet-files.ts';
import { unitFiles } from './unit-files.ts';

/** Edits that say the same in fewer words. */
export interface Simplification {
  readonly edits: readonly TextEdit[];
  /** What is written otherwise, where it is, and where upstream describes that. */
  readonly remarks: readonly { readonly message: string; readonly location: Location; readonly source: string }[];
  /** Files of the document that become the contents of units: the same file for the machine. */
  readonly unitFiles: readonly { readonly path: string; readonly unit: string }[];
}

/** Writes files as units (`contents_local`), as quadlets, or both. Undefined if there is none that can be. */
export function simplify(
  root: SourceNode,
  source: Source,
  how: { readonly units: boolean; readonly quadlets: boolean },
): Simplification | undefined {
  const list = fileList(root, source);
  if (root.kind !== 'map' || !list) return undefined;
  const layouts = new Layouts(source.text, root);
  const files = plainFiles(root, list, source, layouts);
  const units = how.units ? unitFiles(root, files, source, layouts) : [];
  const quadlets = how.quadlets ? quadletFiles(root, files, source, layouts) : undefined;
  const written: readonly { readonly file: PlainFile; readonly remark: string; readonly source: string }[] = [
    ...units,
    ...(quadlets?.files ?? []),
  ];
  const removed = written.map(({ file }) => file);
  const removals = removed.length > 0 ? removeFiles(root, list, removed, layouts) : undefined;
  if (!removals) return undefined;
  const changes: readonly Change[] = [...removals, ...units.map(({ change }) => change), ...(quadlets ? [quadlets.change] : [])];
  return {
    edits: changes.map((change) => ({ source, ...change })),
    remarks: written.map(({ file, remark, source: where }) => ({
      message: remark,
      location: { source, span: file.map.span },
      source: where,
    })),
    unitFiles: units.map(({ file: { path }, unit }) => ({ path, unit })),
  };
}
