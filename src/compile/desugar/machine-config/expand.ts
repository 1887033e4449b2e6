import { leaf, type Placed, type Struct, struct, structOf } from '../../../schema/placed.ts';

/** The fields of `openshift` that are the MachineConfig's own, by their names there. */
const SPEC_FIELDS = { kernel_arguments: 'kernelArguments', extensions: 'extensions', fips: 'fips', kernel_type: 'kernelType' } as const;

/** `metadata` and `openshift`: the Ignition document is wrapped in a MachineConfig. */
export function wrapInMachineConfig(config: Struct, document: Struct): Struct {
  const version = config.fields.get('version')?.origin;
  const metadata = struct(config, 'metadata');
  const spec = new Map<string, Placed>([['config', { ...document, origin: config.origin }]]);
  for (const [name, value] of openshiftFields(config)) spec.set(name, value);
  return structOf([
    ['apiVersion', leaf('machineconfiguration.openshift.io/v1', version)],
    ['kind', leaf('MachineConfig', version)],
    ['metadata', metadata],
    ['spec', structOf(spec, version)],
  ]);
}

/** What a MachineConfig says beside its Ignition config, in the order of the MachineConfig. */
export function openshiftFields(config: Struct): [name: string, value: Placed][] {
  const openshift = struct(config, 'openshift');
  return Object.entries(SPEC_FIELDS).flatMap(([from, to]) => {
    const value = openshift.fields.get(from);
    return value ? [[to, value] as [string, Placed]] : [];
  });
}
