import { flag, list, map, ref, required, text } from '../schema/field.ts';
import { applyDelta, type ShapeDelta } from '../schema/layer.ts';
import type { Shape } from '../schema/shape.ts';

/** The MachineConfig of OpenShift's Machine Config Operator, which contains an Ignition config. */
const machineConfig: ShapeDelta = {
  adds: {
    MachineConfig: { apiVersion: required(text), kind: required(text), metadata: ref('Metadata'), spec: ref('Spec') },
    Metadata: { name: required(text), labels: map },
    Spec: { config: ref('Config'), kernelArguments: list(text), extensions: list(text), fips: flag, kernelType: text },
  },
};

/** The path of the Ignition config in a MachineConfig. */
export const CONFIG_PATH = ['spec', 'config'] as const;

/** The shape of a MachineConfig around an Ignition shape. */
export function machineConfigShape(ignition: Shape): Shape {
  return { ...applyDelta(ignition, 'machine-config', machineConfig), root: 'MachineConfig' };
}
