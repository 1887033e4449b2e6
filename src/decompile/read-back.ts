import { isEmpty } from '../compile/desugar/machine-config/collapse.ts';
import { emitJson } from '../compile/emit/json.ts';
import { emitMachineConfig } from '../compile/emit/machine-config.ts';
import { isFatal, type Report } from '../diagnostics/diagnostic.ts';
import type { ReadDocument } from '../document/document.ts';
import { machineConfigAround } from '../document/machine-configs.ts';
import { readDocuments } from '../document/read-document.ts';
import type { Gzip } from '../host/gzip.ts';
import { machineConfigShape } from '../ignition/machine-config.ts';
import { sameStruct } from '../ignition/same-value.ts';
import { type Struct, struct, structOf } from '../schema/placed.ts';
import type { StoredFile } from './stored-files.ts';
import { VIRTUAL_DIR, virtualFiles } from './virtual-files.ts';

/** What a config that was made becomes, or why it is refused. */
export function readBack(
  config: string,
  files: ReadonlyMap<string, StoredFile>,
  gzip: Gzip | undefined,
): ReadDocument | { readonly refused: Report } {
  const bytes = new TextEncoder().encode(config);
  const { documents, report } = readDocuments(
    { name: 'decompiled.bu', bytes },
    { files: virtualFiles(files), filesDir: VIRTUAL_DIR, gzip },
  );
  const [document] = documents;
  return document && !isFatal(report) ? document : { refused: report };
}

/** What `butane` writes of a document, without a final newline. */
export function outputOf({ document, ignition, machineConfig }: ReadDocument, pretty: boolean): string {
  if (!machineConfig) return emitJson(document, ignition.shape, pretty);
  const spec = struct(machineConfig, 'spec');
  const whole = structOf([...machineConfig.fields, ['spec', structOf([['config', document], ...spec.fields])]]);
  return emitMachineConfig(whole, machineConfigShape(ignition.shape));
}

/** True for two MachineConfigs that have the same around their documents, or for none on both sides. */
export function sameAround(a: Struct | undefined, b: Struct | undefined): boolean {
  if (!a || !b) return a === b;
  return sameStruct(withoutEmpty(a), withoutEmpty(b), machineConfigAround.root, machineConfigAround);
}

/** What is said of a MachineConfig without what an API server prints of fields that are not set. */
function withoutEmpty(machineConfig: Struct): Struct {
  const spec = struct(machineConfig, 'spec');
  const metadata = struct(machineConfig, 'metadata');
  return structOf([
    ['metadata', metadata],
    ['spec', structOf([...spec.fields].filter(([, value]) => !isEmpty(value)))],
  ]);
}
