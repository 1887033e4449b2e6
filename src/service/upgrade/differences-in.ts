import { type NormalForm, normalForm } from '../../document/normal-form.ts';
import type { Placed, Struct } from '../../schema/placed.ts';
import { type Difference, differencesOf } from '../../upgrade/differences.ts';
import type { Attempt } from './attempt.ts';
import type { MadeConfig } from './made-config.ts';
import type { Member } from './member.ts';

/** What machines get differently from the configs of a group after the edits. */
export function differencesIn(members: readonly Member[], done: Attempt): Difference[] {
  const differences = new Map<string, Difference>();
  for (const { file, before, isRoot } of members) {
    if (!isRoot) continue;
    for (const [i, one] of before.entries()) {
      const after = done.after.get(file.name)?.[i];
      if (!after) throw new Error(`upgrade: ${file.name} has another number of instances after its upgrade`);
      for (const difference of differencesOf(formOf(one), formOf(after))) differences.set(difference.path, difference);
    }
  }
  return [...differences.values()];
}

/** What a machine gets from a config. */
export function formOf({ config, document, machineConfig }: MadeConfig): ReadonlyMap<string, NormalForm> {
  if (!config || !document) throw new Error('upgrade: a config without errors makes no document');
  const form = normalForm(document, config.spec.ignition);
  return machineConfig ? new Map([...form, ['MachineConfig', aroundForm(machineConfig)]]) : form;
}

/** What stands around the Ignition config of a MachineConfig: `spec.config` is left out. */
function aroundForm(machineConfig: Struct): NormalForm {
  const plain = (value: Placed, path: string): NormalForm => {
    if (value.kind === 'leaf') return value.value;
    if (value.kind === 'list') return value.items.map((item) => plain(item, path));
    const fields = [...value.fields].filter(([name]) => `${path}.${name}` !== '.spec.config');
    return new Map(fields.map(([name, field]) => [name, plain(field, `${path}.${name}`)]));
  };
  return plain(machineConfig, '');
}
