import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { parentPaths } from '../../machine/machine-path.ts';

/** Files in the place of a directory that another path needs: Ignition cannot make that path. */
export const fileParents: MachineLint = ({ nodes }) => {
  const files = new Map(nodes.flatMap((node) => (node.kind === 'file' ? [[node.path, node] as const] : [])));
  return nodes.flatMap((node): Diagnostic[] => {
    const parent = parentPaths(node.path).find((path) => files.has(path));
    const file = parent === undefined ? undefined : files.get(parent)!;
    if (!file) return [];
    const finding = diagnose('file/is-parent', { file: file.writtenPath, path: node.writtenPath });
    const location = (file.struct.fields.get('path') ?? file.struct).origin;
    const placed = aboutField(node.struct, 'path', finding);
    return [location ? { ...placed, related: [{ message: 'the file', location }] } : placed];
  });
};
