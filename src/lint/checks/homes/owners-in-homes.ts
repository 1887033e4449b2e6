import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { int, items, struct as structOf, text } from '../../../schema/placed.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { Home } from '../../machine/homes.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import type { MachineNode } from '../../machine/nodes.ts';

/** Files and directories in the home of a user that belong to root. One finding for a home. */
export const ownersInHomes: MachineLint = (machine) => {
  const ofRoot = new Map<string, { readonly home: Home; readonly nodes: MachineNode[] }>();
  for (const node of machine.nodes) {
    const home = machine.homeOf(node);
    if (!home?.isKnown || home.user === 'root' || (node.user !== 'root' && node.user !== '0')) continue;
    if (isDeliberate(node) || !isOwn(node, home) || isAddedTo(node)) continue;
    const entry = ofRoot.get(home.path);
    if (entry) entry.nodes.push(node);
    else ofRoot.set(home.path, { home, nodes: [node] });
  }
  return [...ofRoot.values()].map(({ home, nodes }) => ofRootIn(home, nodes));
};

/**
 * True for a configuration of the user (`.config/app`, `.bashrc`), a directory, and what the user cannot even read. Another file in a home
 * may well be root's: a marker, a script that a service runs.
 */
function isOwn({ kind, path, mode = 0 }: MachineNode, home: Home): boolean {
  return kind === 'directory' || path.startsWith('.', home.path.length + 1) || (kind === 'file' && (mode & 0o004) === 0);
}

/** Files that useradd copies from /etc/skel of the image into a new home. */
const OF_SKELETON = /\/\.bash(?:rc|_profile|_logout)$/;

/** True for a file that is there before and only gets more text: it keeps its owner. Source: Ignition, `SetPermissions` in util/file.go. */
function isAddedTo({ path, struct }: MachineNode): boolean {
  const isReplaced = text(structOf(struct, 'contents'), 'source') !== undefined;
  return OF_SKELETON.test(path) && !isReplaced && items(struct, 'append').length > 0;
}

/** True where someone wrote that it belongs to root. */
function isDeliberate({ struct }: MachineNode): boolean {
  const user = structOf(struct, 'user');
  return text(user, 'name') !== undefined || int(user, 'id') !== undefined;
}

function ofRootIn({ user }: Home, nodes: readonly MachineNode[]): Diagnostic {
  const [first, ...others] = nodes as [MachineNode, ...MachineNode[]];
  const isReadable = first.mode === undefined || (first.mode & 0o004) !== 0;
  const fromTree = first.struct.fields.get('path')?.origin?.path.includes('trees') === true;
  const values = { user, path: first.writtenPath, isReadable, others: others.length };
  return aboutField(first.struct, 'path', diagnose('home/root-owned', fromTree ? 'tree' : 'node', values));
}
