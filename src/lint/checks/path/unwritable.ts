import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { type Struct, struct, structs, text } from '../../../schema/placed.ts';
import { flatcarWritable, linksIntoUsr, ostreeWritable, readOnlyFolder, volatileFolders } from '../../facts/images/paths.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import { firstOfPlace } from '../../machine/first-of-place.ts';
import type { Machine } from '../../machine/machine.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { machinePath } from '../../machine/machine-path.ts';

/** Files, directories, links and mount points where the image cannot be written, or where they are lost. */
export const unwritable: MachineLint = (machine) => {
  if (machine.variant === undefined) return [];
  const nodes = machine.nodes.map(({ struct: node, kind, writtenPath, path }) =>
    problemOf(node, writtenPath, path, kind === 'directory', machine),
  );
  const filesystems = structs(struct(machine.document, 'storage'), 'filesystems').map((filesystem) => {
    const path = text(filesystem, 'path');
    // Ignition does not mount swap, and makes no directory for it
    if (path === undefined || path === '/' || text(filesystem, 'format') === 'swap') return undefined;
    const problem = problemOf(filesystem, path, machinePath(path, machine.isOstree), true, machine);
    return problem?.severity === 'warning' ? undefined : problem;
  });
  return firstOfPlace([...nodes, ...filesystems].filter((problem) => problem !== undefined));
};

/** An absolute path without empty parts, `.` and `..`. */
const SIMPLE = /^(?:\/(?!\.{0,2}(?:\/|$))[^/]+)+$/;

/** `isFolder`: whether the path itself is one. The sources speak of folders in /, not of files and links. */
function problemOf(node: Struct, written: string, path: string, isFolder: boolean, machine: Machine): Diagnostic | undefined {
  // of others another rule says that they are wrong
  if (!SIMPLE.test(written)) return undefined;
  const { isOstree, variant } = machine;
  const isBelow = (folder: string): boolean => path === folder || path.startsWith(`${folder}/`);
  if (isBelow(readOnlyFolder) || linksIntoUsr.some(isBelow)) {
    const writable = isOstree ? ostreeWritable : flatcarWritable;
    if (writable.some(isBelow) || (isOstree && written === '/usr/local')) return undefined;
    return aboutField(node, 'path', diagnose('path/read-only', { path: written, variant: variant!, isOstree }));
  }
  const volatile = volatileFolders.find(isBelow);
  // the Machine Config Operator writes files on running nodes too
  if (volatile !== undefined && variant !== 'openshift') {
    return aboutField(node, 'path', diagnose('path/volatile', { path: written, folder: volatile }));
  }
  if (!isOstree || volatile !== undefined || ostreeWritable.some(isBelow)) return undefined;
  if (!isFolder && path.lastIndexOf('/') === 0) return undefined;
  return aboutField(node, 'path', diagnose('path/top-level', { path: written, variant: variant! }));
}
