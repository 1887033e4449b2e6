import { diagnose } from '../../../diagnostics/diagnose.ts';
import { items, text } from '../../../schema/placed.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { Home } from '../../machine/homes.ts';
import type { Machine } from '../../machine/machine.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { parentPaths } from '../../machine/machine-path.ts';
import type { MachineNode } from '../../machine/nodes.ts';

/** The directories of a home that nobody declares, and the first node that needs one of them. */
interface Missing {
  readonly home: Home;
  readonly node: MachineNode;
  /** Paths as the config writes them, the outermost first. */
  readonly paths: Set<string>;
}

/**
 * Directories in a home that Ignition has to make for what lies in them: they belong to root, and the user cannot write there. One
 * finding for a home.
 */
export const parentsInHomes: MachineLint = (machine) => {
  if (machine.isPartial) return [];
  const withKeys = usersWithKeys(machine);
  const missing = new Map<string, Missing>();
  for (const node of machine.nodes) {
    const home = machine.homeOf(node);
    // a home of root belongs to root
    if (!home?.isKnown || home.user === 'root') continue;
    for (const path of missingParents(node, home, machine, withKeys)) {
      const ofHome = missing.get(home.path);
      if (ofHome) ofHome.paths.add(path);
      else missing.set(home.path, { home, node, paths: new Set([path]) });
    }
  }
  return [...missing.values()].map(({ home: { user }, node, paths }) => {
    const all = [...paths].sort();
    const values = { owner: user, paths: all, missingDirectories: { paths: all, owner: user } };
    return aboutField(node.struct, 'path', diagnose('home/parent-owner', values));
  });
};

/** The users for whose keys Ignition makes .ssh, before it makes files, and gives it to them. */
function usersWithKeys({ users }: Machine): ReadonlySet<string | undefined> {
  return new Set(users.filter((user) => items(user, 'sshAuthorizedKeys').length > 0).map((user) => text(user, 'name')));
}

function missingParents(node: MachineNode, home: Home, { nodeAt }: Machine, withKeys: ReadonlySet<string | undefined>): string[] {
  const written = parentPaths(node.writtenPath);
  return parentPaths(node.path)
    .filter((path) => path.startsWith(`${home.path}/`))
    .flatMap((path, i) => {
      // sshd is content with a directory of root
      if (/\/\.ssh\/authorized_keys$/.test(node.path) && i === 0) return [];
      if (nodeAt(path) || (withKeys.has(home.user) && path === `${home.path}/.ssh`)) return [];
      return [written[i]!];
    });
}
