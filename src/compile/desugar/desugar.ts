import { beside } from '../../diagnostics/beside.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Struct } from '../../schema/placed.ts';
import type { DocumentSugar, StructSugar } from '../../spec/sugar.ts';
import { textBytes } from '../../text/byte-text.ts';
import { encodeContents } from './data-url.ts';
import { expectLocals } from './expect-locals.ts';
import type { Desugaring } from './pass.ts';
import { type Rename, rename } from './rename.ts';
import { documentPass } from './sugars.ts';

/** The sugar of a version. */
export interface Sugar {
  readonly sugars: Readonly<Record<string, StructSugar>>;
  readonly passes: readonly DocumentSugar[];
}

/** Makes the Ignition document of a config: copies the fields that map one to one, then runs each pass. */
export function desugar(
  config: Struct,
  { sugars, passes }: Sugar,
  nameOf: Rename,
  at: Omit<Desugaring, 'fault' | 'encode' | 'bytesOfText' | 'encodedTexts'> & {
    readonly encode?: Desugaring['encode'] | undefined;
    readonly bytesOfText?: Desugaring['bytesOfText'] | undefined;
  },
): { readonly document: Struct; readonly report: readonly Diagnostic[] } {
  const report: Diagnostic[] = [];
  const desugaring: Desugaring = {
    ...at,
    encode: at.encode ?? ((contents, declared) => encodeContents(contents, declared, at.compress ? at.gzip : undefined)),
    bytesOfText: at.bytesOfText ?? textBytes,
    encodedTexts: new Map(),
    fault: (origin, steps, diagnostic, rival) =>
      report.push({ ...beside(diagnostic, 'defined here', rival), path: [...(origin?.path ?? []), ...steps], location: origin }),
  };
  expectLocals(config, at);
  const renamed = rename(config, sugars, nameOf, desugaring);
  return { document: passes.reduce((document, sugar) => documentPass(sugar)(config, document, desugaring), renamed), report };
}
