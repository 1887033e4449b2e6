import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { type Struct, struct, structs, text } from '../../../schema/placed.ts';
import { flatcarWritable, linksIntoUsr, ostreeWritable, readOnlyFolder, volatileFolders } from '../../facts/images/paths.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import { finding } from '../../machine/finding.ts';
import { firstOfPlace } from '../../machine/first-of-place.ts';
import type { Machine } from '../../machine/machine.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { machinePath } from '../../machine/machine-path.ts';

/** Files, directories, links and mount points where the image cannot be written, or where they are lost. */
export const unwritable: MachineLint = (machine) => {
  if (machine.variant === undefined) return [];
  const nodes = machine.nodes.map(({ struct: node, kind, writtenPath, path }) =>
    findingOf(node, writtenPath, path, kind === 'directory', machine),
  );
  const filesystems = structs(struct(machine.document, 'storage'), 'filesystems').map((filesystem) => {
    const path = text(filesystem, 'path');
    if (path === undefined || path === '/') return undefined;
    const found = findingOf(filesystem, path, machinePath(path, machine.isOstree), true, machine);
    return found?.severity === 'warning' ? undefined : found;
  });
  return firstOfPlace([...nodes, ...filesystems].filter((found) => found !== undefined));
};

/** An absolute path without empty parts, `.` and `..`. */
const SIMPLE = /^(?:\/(?!\.{0,2}(?:\/|$))[^/]+)+$/;

/** `isFolder`: whether the path itself is one. The sources speak of folders in /, not of files and links. */
function findingOf(at: Struct, written: string, path: string, isFolder: boolean, machine: Machine): Diagnostic | undefined {
  // of others another rule says that they are wrong
  if (!SIMPLE.test(written)) return undefined;
  const { isOstree, variant } = machine;
  const isBelow = (folder: string): boolean => path === folder || path.startsWith(`${folder}/`);
  if (isBelow(readOnlyFolder) || linksIntoUsr.some(isBelow)) {
    const writable = isOstree ? ostreeWritable : flatcarWritable;
    if (writable.some(isBelow) || (isOstree && written === '/usr/local')) return undefined;
    const help = isOstree ? 'write it below /usr/local or /etc' : 'write it below /opt or /etc';
    return aboutField(at, 'path', finding('path/read-only', `${written} is on a read-only filesystem of ${variant}: the boot stops`, help));
  }
  const volatile = volatileFolders.find(isBelow);
  // the Machine Config Operator writes files on running nodes too
  if (volatile !== undefined && variant !== 'openshift') {
    const message = `${written} is lost: what Ignition writes below ${volatile} is not there after the boot`;
    return aboutField(
      at,
      'path',
      finding('path/volatile', message, 'write it below /etc or /var; a file below /etc/tmpfiles.d makes it at each boot'),
    );
  }
  if (!isOstree || volatile !== undefined || ostreeWritable.some(isBelow)) return undefined;
  if (!isFolder && path.lastIndexOf('/') === 0) return undefined;
  const help = `write it as /var${written}`;
  return aboutField(
    at,
    'path',
    finding('path/top-level', `${written} cannot be made: / of ${variant} takes no new entries, and the boot stops`, help),
  );
}
