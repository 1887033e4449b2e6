import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { readDocuments } from '../document/read-document.ts';
import { givenBytes } from '../text/given-bytes.ts';
import { type Decompiled, type DecompileOptions, decompileDocument } from './decompile-document.ts';

/** A config of a text that was read back. */
export interface DecompiledConfig extends Decompiled {
  /** The name of a MachineConfig. */
  readonly name?: string | undefined;
}

/** What a text was read back to. */
export interface Decompilation {
  /** One config, or one for each MachineConfig of a list. */
  readonly configs: readonly DecompiledConfig[];
  /** What is wrong with the text itself. */
  readonly report: readonly Diagnostic[];
}

/**
 * Reads an Ignition config, a MachineConfig in YAML or JSON, or a list of these back into Butane configs. The mistakes of a config
 * and what the variant cannot have are in the reports, never thrown.
 *
 * @param config the text, or its bytes
 * @param options with `name`, the name of the text in reports; default: `config.ign`
 * @throws TypeError if `config` is neither a string nor a `Uint8Array`
 * @throws if a config that was made does not mean the same, which is a bug
 */
export function decompile(
  config: string | Uint8Array,
  { name = 'config.ign', ...options }: DecompileOptions & { readonly name?: string | undefined } = {},
): Decompilation {
  const bytes = givenBytes(config, 'decompile: the config');
  const { documents, report } = readDocuments({ name, bytes }, { butaneRefusal: diagnose('decompile/is-butane') });
  return { configs: documents.map((document) => ({ ...decompileDocument(document, options), name: document.name })), report };
}
