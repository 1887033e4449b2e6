import type { LocalFiles } from '../compile/desugar/pass.ts';
import { transpileConfig } from '../compile/transpile.ts';
import { composeFile } from '../compose/compose.ts';
import { instancesOf } from '../compose/instances.ts';
import type { Outside } from '../compose/outside-values.ts';
import { PartStore } from '../compose/part-store.ts';
import { isFatal } from '../diagnostics/diagnostic.ts';
import type { Gzip } from '../host/gzip.ts';
import { type Built, builtOf } from './check/built.ts';

/** One output of a config. */
export interface BuiltInstance {
  /** The key of the instance; undefined for a config without instances. */
  readonly instance: string | undefined;
  /** Undefined if it has an error, or lacks a value. */
  readonly built: Built | undefined;
}

/** What `butane build` makes of a config with a header: one output, or one for each instance. Undefined for a config without a header. */
export function builtInstances(
  name: string,
  bytes: Uint8Array,
  { files, rootDir, outside, gzip }: { files: LocalFiles; rootDir: string; outside: Outside; gzip: Gzip | undefined },
): readonly BuiltInstance[] | undefined {
  const store = new PartStore(files.host, rootDir);
  const loaded = store.root(name, bytes);
  if (!loaded.hasHeader) return undefined;
  const { instances, has, report } = instancesOf(loaded, store);
  if (isFatal(report)) return [{ instance: undefined, built: undefined }];
  return (has ? instances : [undefined]).map((instance) => {
    const { config, report: faults, root } = composeFile([loaded], instance, { store, files, outside });
    const how = { files, gzip, ahead: undefined, pretty: false, raw: false };
    const written = config && !isFatal(faults) ? transpileConfig(config, root, how).written : undefined;
    return { instance: instance?.key, built: written && builtOf(written) };
  });
}
