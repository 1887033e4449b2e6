import { isEmpty } from '../compile/desugar/machine-config/collapse.ts';
import type { Encode } from '../compile/desugar/pass.ts';
import { emitJson } from '../compile/emit/json.ts';
import { emitMachineConfig } from '../compile/emit/machine-config.ts';
import { isFatal, type Report } from '../diagnostics/diagnostic.ts';
import type { ReadDocument } from '../document/document.ts';
import { machineConfigAround } from '../document/machine-configs.ts';
import { type ButaneReading, readButane } from '../document/read-butane.ts';
import { machineConfigShape } from '../ignition/machine-config.ts';
import { sameStruct } from '../ignition/same-value.ts';
import { type Struct, struct, structOf, text } from '../schema/placed.ts';
import type { Source } from '../text/source.ts';
import type { StoredFile } from './stored-files.ts';
import { VIRTUAL_DIR, virtualFiles } from './virtual-files.ts';

/**
 * What a config that was made becomes, or why it is refused.
 *
 * @param encode makes data URLs. Default: those that are written to an output
 */
export function readBack(
  config: string,
  files: ReadonlyMap<string, StoredFile>,
  reading: Pick<ButaneReading, 'gzip' | 'encode' | 'bytesOfText'>,
): ReadDocument | { readonly refused: Report } {
  // the text was made here, and only its text is read
  const source: Source = { name: 'decompiled.bu', bytes: new Uint8Array(), text: config };
  const { documents, report } = readButane(source, false, { ...reading, files: virtualFiles(files), filesDir: VIRTUAL_DIR });
  const [document] = documents;
  return document && !isFatal(report) ? document : { refused: report };
}

/** Encodes contents as short URLs that stand for them, so that they need not be decoded again. */
export class ContentsByUrl {
  readonly #contents = new Map<string, Uint8Array>();

  readonly encode: Encode = (contents, declared) => {
    const source = `data:,contents-${this.#contents.size}-of-the-config`;
    this.#contents.set(source, contents);
    return declared ? { source } : { source, compression: '' };
  };

  /** The contents of a resource; undefined for one that was not encoded here. */
  contentsOf(resource: Struct): Uint8Array | undefined {
    return this.#contents.get(text(resource, 'source') ?? '');
  }
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
