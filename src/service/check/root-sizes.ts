import type { LocalFiles } from '../../compile/desugar/pass.ts';
import { composeFile } from '../../compose/compose.ts';
import { instancesOf } from '../../compose/instances.ts';
import type { LoadedFile } from '../../compose/loaded-file.ts';
import type { Outside } from '../../compose/outside-values.ts';
import type { PartStore } from '../../compose/part-store.ts';
import type { Gzip } from '../../host/gzip.ts';
import { type ComposedSize, composedSize } from './composed-size.ts';

/** What the outputs of a root are made with. */
export interface RootSizing {
  readonly files: LocalFiles | undefined;
  readonly outside: Outside;
  readonly gzip: Gzip;
}

/** The size of one output of a root. */
export interface RootSize extends ComposedSize {
  /** The key of the instance, if the root has instances. */
  readonly instance: string | undefined;
}

/** Measures the outputs of a config with a header: one, or one for each instance. */
export function rootSizes(loaded: LoadedFile, store: PartStore, { files, outside, gzip }: RootSizing): RootSize[] {
  const { instances, has, report } = instancesOf(loaded, store);
  if (report.length > 0) return [{ instance: undefined, size: undefined, lacksValues: false }];
  return (has ? instances : [undefined]).map((instance) => ({
    instance: instance?.key,
    ...composedSize(composeFile([loaded], instance, { store, files, outside, mayLack: true }), files, gzip),
  }));
}
