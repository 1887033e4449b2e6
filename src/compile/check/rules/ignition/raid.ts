import { diagnose } from '../../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../../diagnostics/diagnostic.ts';
import { raidLevels } from '../../../../ignition/values.ts';
import { int, type Struct, text, texts } from '../../../../schema/placed.ts';
import type { Rule } from '../../rule.ts';
import { pathFault } from './paths.ts';

const allowed = raidLevels.filter(({ unadvised }) => !unadvised).map(({ value }) => value);

/** Before 3.3 a missing level is reported as an unknown one. */
export const raidBefore33: Rule = raidRule(undefined, 'ignition_3_3', () => diagnose('raid/level', { allowed }));
export const raid: Rule = raidRule('ignition_3_3', undefined, () => diagnose('raid/no-level'));

function raidRule(since: string | undefined, until: string | undefined, noLevel: () => Diagnostic): Rule {
  return {
    on: 'Raid',
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    check(of, say) {
      const fault = levelFault(of, noLevel);
      if (fault) say(['level'], fault);
      const devices = texts(of, 'devices');
      if (devices.length === 0) say(['devices'], diagnose('raid/no-devices'));
      for (const [i, device] of devices.entries()) {
        const pathError = pathFault(device);
        if (pathError) say(['devices', i], pathError);
      }
    },
  };
}

function levelFault(of: Struct, noLevel: () => Diagnostic): Diagnostic | undefined {
  const name = text(of, 'level');
  if (!name) return noLevel();
  const level = raidLevels.find(({ value }) => value === name);
  if (!level) return diagnose('raid/level', { allowed });
  return !level.redundant && int(of, 'spares') ? diagnose('raid/spares') : undefined;
}
