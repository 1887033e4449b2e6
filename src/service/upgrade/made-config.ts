import type { LocalFiles } from '../../compile/desugar/pass.ts';
import { configPhases, type Phase } from '../../compile/phases.ts';
import { readHeader } from '../../compile/read-header.ts';
import { composeFile } from '../../compose/compose.ts';
import type { Composition } from '../../compose/composition.ts';
import { instancesOf } from '../../compose/instances.ts';
import type { Outside } from '../../compose/outside-values.ts';
import type { PartStore } from '../../compose/part-store.ts';
import type { CheckedFile } from '../../diagnostics/checked-file.ts';
import type { Gzip } from '../../host/gzip.ts';
import type { Struct } from '../../schema/placed.ts';
import type { Spec } from '../../spec/spec.ts';
import { reportsOf } from '../check/collect.ts';
import { placeComposed } from '../check/place-composed.ts';

/** How to make what a config becomes. */
export interface Making {
  readonly store: PartStore;
  readonly files: LocalFiles | undefined;
  readonly outside: Outside;
  /** Without it, nothing is compressed. */
  readonly gzip?: Gzip | undefined;
}

/** A config, or one instance of it, with what it becomes. */
export interface MadeConfig {
  readonly composition: Composition;
  readonly config?: { readonly spec: Spec; readonly config: Struct } | undefined;
  /** The Ignition document; absent if the config cannot be read. */
  readonly document?: Struct | undefined;
  /** The MachineConfig around the document. */
  readonly machineConfig?: Struct | undefined;
  /** All problems at their places, without secrets. */
  readonly checked: CheckedFile;
}

/** Makes what a config becomes, for each of its instances. Values of variables that are not given count as unknown. */
export function madeConfigs(name: string, bytes: Uint8Array, { store, files, outside, gzip }: Making): MadeConfig[] {
  const loaded = store.root(name, bytes);
  const { instances, has, report } = instancesOf(loaded, store);
  return (has && instances.length > 0 ? instances : [undefined]).map((instance): MadeConfig => {
    const composition = composeFile([loaded], instance, { store, files, outside, mayLack: true });
    const { config } = composition;
    const ran: Phase[] = config ? [...configPhases(config, { readHeader, files, gzip })] : [];
    const { document, result } = ran.at(-1) ?? {};
    const checked = placeComposed(composition, [report, ...reportsOf(ran)], files);
    return { composition, config, document, machineConfig: result?.isMachineConfig ? result.value : undefined, checked };
  });
}
