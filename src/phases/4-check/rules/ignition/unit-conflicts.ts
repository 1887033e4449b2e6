import { struct, structs, text } from '../../../../tree/placed.ts';
import { error, type Rule } from '../../rule.ts';

const CONFLICT = error('unit/path-conflict', 'path conflicts with systemd unit or dropin');
const DIRECTORY = '/etc/systemd/system/';

/** A node may not take the path of a unit or drop-in that the config has contents for. */
export const unitConflicts: Rule = {
  on: 'Config',
  check(config, say) {
    const taken = new Set<string>();
    for (const unit of structs(struct(config, 'systemd'), 'units')) {
      const name = text(unit, 'name') ?? '';
      if (text(unit, 'contents')) taken.add(`${DIRECTORY}${name}`);
      for (const dropin of structs(unit, 'dropins')) {
        if (text(dropin, 'contents')) taken.add(`${DIRECTORY}${name}.d/${text(dropin, 'name') ?? ''}`);
      }
    }
    for (const list of ['files', 'directories', 'links']) {
      for (const [i, node] of structs(struct(config, 'storage'), list).entries()) {
        if (taken.has(text(node, 'path') ?? '')) say(['storage', list, i, 'path'], CONFLICT);
      }
    }
  },
};
