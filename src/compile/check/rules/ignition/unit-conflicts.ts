import { beside } from '../../../../diagnostics/beside.ts';
import { diagnose } from '../../../../diagnostics/diagnose.ts';
import { struct, structs, text } from '../../../../schema/placed.ts';
import type { Origin } from '../../../../text/source.ts';
import type { Rule } from '../../rule.ts';

const DIRECTORY = '/etc/systemd/system/';

/** A node may not have the path of a unit or drop-in that has contents in the same config. */
export const unitConflicts: Rule = {
  on: 'Config',
  check(config, say) {
    const units = structs(struct(config, 'systemd'), 'units');
    if (units.length === 0) return;
    const nodes = ['files', 'directories', 'links'].flatMap((list) =>
      structs(struct(config, 'storage'), list).flatMap((node, i) => {
        const path = text(node, 'path') ?? '';
        return path.startsWith(DIRECTORY) ? [{ list, i, path }] : [];
      }),
    );
    if (nodes.length === 0) return;
    const taken = new Map<string, Origin | undefined>();
    for (const unit of units) {
      const name = text(unit, 'name') ?? '';
      if (text(unit, 'contents')) taken.set(`${DIRECTORY}${name}`, unit.origin);
      for (const dropin of structs(unit, 'dropins')) {
        if (text(dropin, 'contents')) taken.set(`${DIRECTORY}${name}.d/${text(dropin, 'name') ?? ''}`, dropin.origin);
      }
    }
    for (const { list, i, path } of nodes)
      if (taken.has(path)) say(['storage', list, i, 'path'], beside(diagnose('unit/path-conflict'), 'defined here', taken.get(path)));
  },
};
