import { hasCipher } from '../compile/desugar/fips/expand.ts';
import { isEmpty } from '../compile/desugar/machine-config/collapse.ts';
import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { flag, type Placed, type Struct, struct, structOf, structs } from '../schema/placed.ts';
import type { Spec } from '../spec/spec.ts';
import { specName } from '../spec/spec-name.ts';

/*
 * The MachineConfig around a document: which of its fields a Butane config can have, and which it would change.
 */

/** Fields of a MachineConfig that its author may set and that `openshift` does not have. */
const NOT_IN_BUTANE: readonly string[] = ['annotations', 'osImageURL', 'baseOSExtensionsContainerImage'];

/** A MachineConfig without the fields that no Butane config has. */
export function aroundInButane(machineConfig: Struct): Struct {
  const ofButane = (name: string): Struct =>
    structOf([...struct(machineConfig, name).fields].filter(([field]) => !NOT_IN_BUTANE.includes(field)));
  return structOf([
    ['metadata', ofButane('metadata')],
    ['spec', ofButane('spec')],
  ]);
}

/** Reports the fields of a MachineConfig that no Butane config has and that are set. */
export function unknownFields(machineConfig: Struct | undefined, spec: Spec): Diagnostic[] {
  if (!machineConfig) return [];
  const fields = [...struct(machineConfig, 'metadata').fields, ...struct(machineConfig, 'spec').fields];
  return fields
    .filter(([field, value]) => NOT_IN_BUTANE.includes(field) && !isEmpty(value))
    .map(([field, value]) => placed(diagnose('decompile/no-such-field', { field, version: specName(spec) }), value));
}

/** Reports LUKS volumes to which `openshift.fips` would give a cipher that they do not have. */
export function addedCiphers(machineConfig: Struct | undefined, document: Struct, spec: Spec): Diagnostic[] {
  const isFips = machineConfig && flag(struct(machineConfig, 'spec'), 'fips') === true;
  if (!isFips || !spec.passes.some(({ name }) => name === 'fips')) return [];
  return structs(struct(document, 'storage'), 'luks')
    .filter((volume) => !hasCipher(volume))
    .map((volume) => placed(diagnose('decompile/adds-cipher', { version: specName(spec) }), volume));
}

function placed(diagnostic: Diagnostic, { origin }: Placed): Diagnostic {
  return { ...diagnostic, path: origin?.path ?? [], location: origin };
}
