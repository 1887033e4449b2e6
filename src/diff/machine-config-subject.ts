import type { Leaf, Placed, Struct } from '../schema/placed.ts';
import type { Fact } from './fact.ts';
import type { Subject } from './subject.ts';

/** Fields that are the same in every MachineConfig. */
const FIXED: readonly string[] = ['apiVersion', 'kind'];

/** What a MachineConfig says beside its Ignition config: for which machines it is, and settings of their system. */
export function machineConfigSubject(machineConfig: Struct): Subject {
  const facts = new Map<string, Fact>();
  const add = (value: Placed, name: string): void => {
    if (value.kind === 'struct') {
      for (const [field, inner] of value.fields) if (!FIXED.includes(field)) add(inner, name === '' ? field : `${name}.${field}`);
    } else if (value.kind === 'leaf') {
      // `fips: false` is the default, and so is an empty text, as in `osImageURL: ""` of what a cluster prints. A label may be empty
      if (value.value !== false && !(value.value === '' && name.startsWith('spec.')))
        facts.set(name, { kind: 'value', value: value.value, isSecret: false });
    } else if (value.items.length > 0) {
      const values = value.items.map((item) => String((item as Leaf).value));
      facts.set(name, { kind: 'list', values, isSecret: false });
    }
  };
  add(machineConfig, '');
  return { kind: 'MachineConfig', name: '', keys: [], facts, location: machineConfig.origin };
}
