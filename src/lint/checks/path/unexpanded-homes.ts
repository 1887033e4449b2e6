import { diagnose } from '../../../diagnostics/diagnose.ts';
import { meantHomePath } from '../../../grammar/home-path.ts';
import { joinPath } from '../../../grammar/posix-path.ts';
import { flag } from '../../../schema/placed.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

/** `~`, `~/x` and `~ada/x`, but not the name `~x` of a file. */
const HOME = /^~(?:$|[a-z_][a-z0-9_-]*\/|\/)/;

/** Targets of links that a shell would expand. If the config makes something at the literal path, the target is right. */
export const unexpandedHomes: MachineLint = ({ nodes, nodeAt }) =>
  nodes.flatMap(({ struct, writtenPath, target }) => {
    const meant = target !== undefined && HOME.test(target) ? meantHomePath(target) : undefined;
    if (target === undefined || meant === undefined) return [];
    const folder = flag(struct, 'hard') ? '/' : writtenPath.slice(0, writtenPath.lastIndexOf('/') + 1);
    const path = joinPath(folder, target);
    const isLiteral = nodeAt(path) ?? nodeAt(joinPath(folder, target.replace(/\/.*/s, '')));
    return isLiteral ? [] : [aboutField(struct, 'target', diagnose('link/unexpanded-home', { path, meant }))];
  });
