import { diagnose } from '../../../diagnostics/diagnose.ts';
import { settingsFolders } from '../../facts/settings-files.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

/** Settings in a file whose name nobody reads. */
export const ignoredName: MachineLint = ({ nodes }) =>
  nodes.flatMap((node) => {
    const end = node.path.lastIndexOf('/');
    const [path, name] = [node.path.slice(0, end), node.path.slice(end + 1)];
    const folder = node.kind === 'file' ? FOLDERS.get(path) : undefined;
    // a hidden file keeps a folder in git, a README explains it
    if (!folder || folder.names.test(name) || /^\.|^README/i.test(name)) return [];
    const values = { path: node.writtenPath, reader: folder.reader, rule: folder.rule };
    return [aboutField(node.struct, 'path', diagnose('settings-file/ignored-name', values))];
  });

/** By their paths. The first of two rows counts. */
const FOLDERS = new Map(settingsFolders.toReversed().map((folder) => [folder.folder, folder]));
