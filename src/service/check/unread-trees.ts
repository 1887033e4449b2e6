import type { Code } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type Struct, struct, structs, text } from '../../schema/placed.ts';

/** The codes about a missing part of a node that a tree may provide. */
const GIVEN_BY_TREES: readonly Code[] = ['file/overwrite-without-source', 'link/no-target', 'resource/verification-without-source'];

/**
 * Returns a test for findings that a node lacks something which an unreadable tree may provide. Such a finding is unreliable.
 *
 * @param report the diagnostics about the trees
 */
export function belowUnreadTrees(config: Struct, report: readonly Diagnostic[]): (diagnostic: Diagnostic) => boolean {
  const storage = struct(config, 'storage');
  const isTree = ({ path: [section, list, index] }: Diagnostic): boolean =>
    section === 'storage' && list === 'trees' && typeof index === 'number';
  const roots = report.filter(isTree).map(({ path }) => text(structs(storage, 'trees')[path[2] as number]!, 'path') || '/');
  return ({ code, path: [section, list, index] }) => {
    if (roots.length === 0 || section !== 'storage' || !GIVEN_BY_TREES.includes(code)) return false;
    const node = structs(storage, String(list))[index as number];
    const path = node && text(node, 'path');
    return path !== undefined && roots.some((root) => path.startsWith(root === '/' ? root : `${root}/`));
  };
}
