import type { Diagnostic } from '../../../../diagnostics/diagnostic.ts';
import { error } from '../../../../diagnostics/make.ts';
import { raidLevels } from '../../../../ignition/values.ts';
import { int, type Struct, text, texts } from '../../../../schema/placed.ts';
import type { Rule } from '../../rule.ts';
import { pathFault } from './paths.ts';

const NO_LEVEL = error('raid/no-level', 'raid level is required');
const SPARES = error('raid/spares', 'spares unsupported for linear and raid0 arrays');
const names = raidLevels.filter(({ unadvised }) => !unadvised).map(({ value }) => value);
const LEVEL = { ...error('raid/level', 'unrecognized raid level', `levels are ${names.join(', ')}`), values: { allowed: names } };
const NO_DEVICES = error('raid/no-devices', 'raid devices required');

/** Before 3.3 an absent level was an unrecognized one. */
export const raidBefore33: Rule = raidRule(undefined, 'ignition_3_3', LEVEL);
export const raid: Rule = raidRule('ignition_3_3', undefined, NO_LEVEL);

function raidRule(since: string | undefined, until: string | undefined, noLevel: Diagnostic): Rule {
  return {
    on: 'Raid',
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    check(of, say) {
      const fault = levelFault(of, noLevel);
      if (fault) say(['level'], fault);
      const devices = texts(of, 'devices');
      if (devices.length === 0) say(['devices'], NO_DEVICES);
      for (const [i, device] of devices.entries()) {
        const wrong = pathFault(device);
        if (wrong) say(['devices', i], wrong);
      }
    },
  };
}

function levelFault(of: Struct, noLevel: Diagnostic): Diagnostic | undefined {
  const name = text(of, 'level');
  if (!name) return noLevel;
  const level = raidLevels.find(({ value }) => value === name);
  if (!level) return LEVEL;
  return !level.redundant && int(of, 'spares') ? SPARES : undefined;
}
