import { settingsFolders } from '../../facts/settings-files.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import { finding } from '../../machine/finding.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

/** Settings in a file whose name nobody reads. */
export const ignoredName: MachineLint = ({ nodes }) =>
  nodes.flatMap((node) => {
    const end = node.path.lastIndexOf('/');
    const name = node.path.slice(end + 1);
    const read = node.kind === 'file' ? settingsFolders.find(({ folder }) => folder === node.path.slice(0, end)) : undefined;
    // a hidden file keeps a folder in git, a README explains it
    if (!read || read.names.test(name) || /^\.|^README/i.test(name)) return [];
    const message = `${read.reader} does not read ${node.writtenPath}: ${read.rule}`;
    return [aboutField(node.struct, 'path', finding('settings-file/ignored-name', message, 'give the file another name'))];
  });
