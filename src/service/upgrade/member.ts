import type { LoadedFile } from '../../compose/loaded-file.ts';
import type { Spec } from '../../spec/spec.ts';
import type { SourceNode } from '../../syntax/source-tree.ts';
import type { MadeConfig } from './made-config.ts';
import type { ConfigFile } from './upgrading.ts';

/** A file of a group as it is. */
export interface Member {
  readonly file: ConfigFile;
  readonly loaded: LoadedFile;
  /** True for a config that no other one of the group includes. */
  readonly isRoot: boolean;
  /** What it becomes, for each instance. */
  readonly before: readonly MadeConfig[];
}

/** The configs of a file as they are written, with their versions. */
export function configsOf({ loaded, before }: Member): { readonly root: SourceNode; readonly spec: Spec }[] {
  const decoded = before[0]!.composition.parts[0]!.configs;
  return loaded.configs.flatMap((root, i) => {
    const spec = decoded[i]?.spec;
    return spec ? [{ root, spec }] : [];
  });
}
