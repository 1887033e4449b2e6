import { translate } from '../../compile/translate.ts';
import { folderOf } from '../../compose/include-targets.ts';
import type { Outside } from '../../compose/outside-values.ts';
import { awaitedBuild } from '../../fix/awaited-build.ts';
import { type Files, isFault } from '../../host/files.ts';
import { builtInstances } from '../built-instances.ts';

/** An output that a config embeds, and the config that makes it. */
export interface EmbeddedOutput {
  /** The path by which it is embedded. */
  readonly path: string;
  readonly maker: string;
}

/** How configs are read to see which outputs they embed. */
export interface EmbeddingHost {
  readonly files: Files;
  /** The directory of the local files of a config. */
  readonly filesDirOf: (config: string) => string;
  readonly rootDir: string;
  readonly outside: Outside;
}

/** Finds the outputs of `butane build` that configs embed. Each config is read once. */
export class EmbeddedOutputs {
  readonly #byConfig = new Map<string, readonly EmbeddedOutput[]>();

  constructor(readonly host: EmbeddingHost) {}

  /** The config that makes the output at a path; undefined if there is none. */
  makerOf(path: string): string | undefined {
    return awaitedBuild(path, this.host.files);
  }

  /** One name for a config, whatever path leads to it without links. */
  idOf(config: string): string {
    const absolute = this.host.files.absolute(config);
    return isFault(absolute) ? config : absolute;
  }

  /** The outputs that a config embeds, whether they are built already or not. */
  of(config: string): readonly EmbeddedOutput[] {
    const id = this.idOf(config);
    const outputs = this.#byConfig.get(id) ?? this.#read(config);
    this.#byConfig.set(id, outputs);
    return outputs;
  }

  #read(config: string): EmbeddedOutput[] {
    const { files, filesDirOf, rootDir, outside } = this.host;
    const bytes = files.read(config);
    if (isFault(bytes)) return [];
    const paths = new Set<string>();
    const listed = new Set<string>();
    const recording: Files = {
      ...files,
      read: (path) => {
        // only trees list folders, and `butane build` leaves outputs out of trees
        if (!listed.has(folderOf(path))) paths.add(path);
        return files.read(path);
      },
      list: (path) => {
        listed.add(path);
        return files.list(path);
      },
    };
    const dir = filesDirOf(config);
    const composed = builtInstances(config, bytes, { files: { dir, host: recording }, rootDir, outside, gzip: undefined });
    if (!composed) translate(bytes, { files: recording, filesDir: dir, name: config });
    return [...paths].flatMap((path) => {
      const maker = this.makerOf(path);
      return maker === undefined ? [] : [{ path, maker }];
    });
  }
}
