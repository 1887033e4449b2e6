import { type Placed, type Struct, struct, structOf } from '../../../schema/placed.ts';
import { withField } from '../collapsing.ts';
import { SPEC_FIELDS } from './expand.ts';

/**
 * The MachineConfig around a document becomes `metadata` and `openshift` again. What else it has is left to the caller.
 *
 * @param isExact true if fields that say nothing are kept too
 */
export function unwrapMachineConfig(machineConfig: Struct, document: Struct, isExact: boolean): Struct {
  const metadata = struct(machineConfig, 'metadata');
  const spec = struct(machineConfig, 'spec');
  const openshift = Object.entries(SPEC_FIELDS).flatMap(([to, from]): [string, Placed][] => {
    const value = spec.fields.get(from);
    return value && (isExact || !isEmpty(value)) ? [[to, value]] : [];
  });
  const named = withField(
    document,
    'metadata',
    structOf(
      [...metadata.fields].filter(([name]) => name === 'name' || name === 'labels'),
      metadata.origin,
    ),
  );
  return openshift.length > 0 ? withField(named, 'openshift', structOf(openshift, spec.origin)) : named;
}

/** True for what an API server prints of a field that is not set: `fips: false`, `kernelType: ""`, `extensions: []`. */
export function isEmpty(value: Placed): boolean {
  if (value.kind === 'leaf') return value.value === '' || value.value === false;
  return value.kind === 'list' ? value.items.length === 0 : value.fields.size === 0;
}
