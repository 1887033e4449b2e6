import { joinPath } from '../../../grammar/posix-path.ts';
import { type FileFault, type Files, isFault } from '../../../host/files.ts';
import type { PlannedOutputs } from './planned-outputs.ts';

/** What a run does about its own outputs when a config asks for them. */
export interface OwnOutputs {
  readonly planned: PlannedOutputs;
  /** The output of a config of this run, which a config embeds by its name. */
  readonly embed: (maker: string, path: string) => Uint8Array | FileFault;
  /** Told of outputs that lie in a tree. */
  readonly onLeftOut: (paths: readonly string[]) => void;
}

/**
 * Local files as a config of a run sees them. An output of this run that is named is what this run makes of its config, never
 * what an earlier run left there. A tree does not hold outputs of this run, or it would hold what was made of itself; nor
 * the folders that are only there because of them, not even as its root. So the second run finds what the first one found.
 */
export function filesOfRun(host: Files, { planned, embed, onLeftOut }: OwnOutputs): Files {
  return {
    ...host,
    read: (path) => {
      const maker = planned.makerOf(path);
      return maker === undefined ? host.read(path) : embed(maker, path);
    },
    stat: (path) => {
      if (planned.makerOf(path) !== undefined) return { type: 'file', executable: false };
      const outputs: string[] = [];
      if (!isOwn(path, outputs)) return host.stat(path);
      if (outputs.length > 0) onLeftOut(outputs);
      return { fault: { errno: 'ENOENT', operation: 'stat', path } };
    },
    // what asks for names walks a tree
    list: (path) => {
      const names = host.list(path);
      if (isFault(names) || !planned.isOnTheWay(path)) return names;
      const leftOut: string[] = [];
      const kept = names.filter((name) => !isOwn(joinPath(path, name), leftOut));
      if (leftOut.length > 0) onLeftOut(leftOut);
      return kept;
    },
  };

  /** Whether all there is at a path comes of this run. */
  function isOwn(path: string, outputs: string[]): boolean {
    if (planned.makerOfEntry(path) !== undefined) {
      outputs.push(path);
      return true;
    }
    const info = planned.isOnTheWay(path) ? host.lstat(path) : undefined;
    if (info === undefined || isFault(info) || info.type !== 'directory') return false;
    const names = host.list(path);
    const below: string[] = [];
    if (isFault(names) || !names.every((name) => isOwn(joinPath(path, name), below))) return false;
    outputs.push(...below);
    return true;
  }
}
