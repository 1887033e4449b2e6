import { documentCollapse } from '../compile/desugar/collapses.ts';
import type { Collapsing } from '../compile/desugar/collapsing.ts';
import { encodeContents } from '../compile/desugar/data-url.ts';
import { unwrapMachineConfig } from '../compile/desugar/machine-config/collapse.ts';
import type { Gzip } from '../host/gzip.ts';
import { flag, type Struct, struct, structs } from '../schema/placed.ts';
import type { Spec } from '../spec/spec.ts';
import { textBytes } from '../text/byte-text.ts';
import type { KnownContents } from './known-contents.ts';
import { isPortable, type StoredFile, type StoredFiles } from './stored-files.ts';
import { VIRTUAL_DIR, virtualFiles } from './virtual-files.ts';

/** What reading back needs of its host, and of the document. */
export interface CollapseOptions {
  readonly gzip: Gzip | undefined;
  readonly contents: KnownContents;
  readonly isExact: boolean;
  readonly stored: StoredFiles;
  readonly trees: boolean;
}

/** What the inverses of the sugars of a version use. */
export function collapsingOf(spec: Spec, { gzip, contents, isExact, stored, trees }: CollapseOptions): Collapsing {
  const { shape, version } = spec.ignition;
  const encode = (contents: Uint8Array, declared: string | undefined) =>
    encodeContents(contents, declared, spec.compress ? gzip : undefined);
  // what cannot be expanded differs from the document, and is not collapsed
  const desugaring = {
    shape,
    version,
    files: undefined,
    gzip,
    encode,
    bytesOfText: textBytes,
    encodedTexts: new Map(),
    compress: spec.compress,
    fault: () => {},
  };
  const storeTree = (files: ReadonlyMap<string, StoredFile>) => {
    const local = stored.addTree(files);
    return { local, files: { dir: VIRTUAL_DIR, host: virtualFiles(stored.files) } };
  };
  const { store } = stored;
  const { bytesOf, textOf } = contents;
  return { desugaring, bytesOf, textOf, isExact, store, storeTree: trees ? storeTree : undefined, isPortable };
}

/**
 * A document with the sugars of a version in the place of what they make, under the names of the config. The sugar that is expanded
 * last is collapsed first.
 */
export function collapseDocument(document: Struct, machineConfig: Struct | undefined, spec: Spec, collapsing: Collapsing): Struct {
  const unwrapped = machineConfig ? unwrapMachineConfig(machineConfig, document, collapsing.isExact) : document;
  return spec.passes.reduceRight((rest, sugar) => documentCollapse(sugar)(rest, collapsing), unwrapped);
}

/** How many sugars a collapsed document has. */
export function countSugars(document: Struct): number {
  const mounted = structs(struct(document, 'storage'), 'filesystems').filter((fs) => flag(fs, 'with_mount_unit')).length;
  const quadlets = structs(struct(document, 'systemd'), 'quadlets').length;
  const trees = structs(struct(document, 'storage'), 'trees').length;
  return trees + mounted + quadlets + (document.fields.has('boot_device') ? 1 : 0) + (document.fields.has('grub') ? 1 : 0);
}
