import { joinPath } from '../../../grammar/posix-path.ts';
import { type FileFault, type Files, isFault } from '../../../host/files.ts';
import { pushAll } from '../../../text/push-all.ts';
import type { OutputsOfRun, PlannedOutput } from './planned-outputs.ts';

/** How a run handles its own outputs if a config embeds them. */
export interface OwnOutputs {
  readonly planned: OutputsOfRun;
  /** Returns an output of this run, which another config embeds by its path. */
  readonly embed: (output: PlannedOutput, path: string) => Uint8Array | FileFault;
  /** Called with the outputs that are in a tree. */
  readonly onLeftOut: (paths: readonly string[]) => void;
}

/**
 * The local files for a config of a run. If the config embeds an output of this run by its path, it gets the new output, not that of an
 * earlier run. Outputs of this run are left out of trees, because a tree would otherwise contain its own output; so are folders that
 * contain only outputs, even as the root of a tree. So a second run gives the same result as the first.
 */
export function filesOfRun(host: Files, { planned, embed, onLeftOut }: OwnOutputs): Files {
  return {
    ...host,
    read: (path) => {
      const output = planned.makerOf(path);
      return output === undefined ? host.read(path) : embed(output, path);
    },
    stat: (path) => {
      if (planned.makerOf(path) !== undefined) return { type: 'file', executable: false };
      const outputs: string[] = [];
      if (!isOwn(path, outputs)) return host.stat(path);
      if (outputs.length > 0) onLeftOut(outputs);
      return { fault: { errno: 'ENOENT', operation: 'stat', path } };
    },
    // Only trees list folders.
    list: (path) => {
      const names = host.list(path);
      if (isFault(names) || !planned.isOnTheWay(path)) return names;
      const leftOut: string[] = [];
      const kept = names.filter((name) => !isOwn(joinPath(path, name), leftOut));
      if (leftOut.length > 0) onLeftOut(leftOut);
      return kept;
    },
  };

  /** True if a path is an output of this run, or a folder with only outputs. Adds the outputs to `outputs`. */
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
    pushAll(outputs, below);
    return true;
  }
}
