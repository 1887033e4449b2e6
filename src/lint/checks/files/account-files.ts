import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { struct, text } from '../../../schema/placed.ts';
import { coreUser } from '../../facts/images/accounts.ts';
import { accountFiles as ofAccounts, subordinateIdFiles } from '../../facts/images/shipped-files.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { Machine } from '../../machine/machine.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import type { MachineNode } from '../../machine/nodes.ts';

/** Files that replace what useradd has written: Ignition makes users first, then files. */
export const accountFiles: MachineLint = (machine) => [
  ...machine.nodes.flatMap((node) => {
    if (!ofAccounts.includes(node.path) || !replaces(node)) return [];
    return aboutField(node.struct, 'path', diagnose('file/accounts-overwritten', { path: node.path }));
  }),
  ...machine.nodes.flatMap((node) => subordinateIds(node, machine)),
];

function replaces({ kind, overwrite, struct: node }: MachineNode): boolean {
  return kind === 'link' || (kind === 'file' && overwrite && text(struct(node, 'contents'), 'source') !== undefined);
}

function subordinateIds(node: MachineNode, { users }: Machine): Diagnostic[] {
  const contents = subordinateIdFiles.includes(node.path) && replaces(node) ? node.contents() : undefined;
  if (!contents) return [];
  const named = new Set(contents.text.split('\n').map((line) => line.split(':', 1)[0]));
  const lost = users.map((user) => text(user, 'name') ?? '').filter((name) => name !== coreUser.name && !named.has(name));
  if (lost.length === 0) return [];
  return [aboutField(node.struct, 'path', diagnose('file/subids-overwritten', { path: node.path, users: lost }))];
}
