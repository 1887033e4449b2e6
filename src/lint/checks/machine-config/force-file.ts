import { diagnose } from '../../../diagnostics/diagnose.ts';
import { operatorRules } from '../../facts/machine-config-operator.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { holdsIn, openshiftRelease } from './operator-rule.ts';

/** The file that makes the daemon apply a config without looking at the node. */
const FORCE_FILE = '/run/machine-config-daemon-force';

/** A file that the operator refuses to write. */
export const forceFile: MachineLint = (machine, options) => {
  const release = openshiftRelease(machine, options);
  if (release === undefined || !holdsIn(operatorRules.refusesForceFile, release)) return [];
  const node = machine.nodeAt(FORCE_FILE);
  return node ? [aboutField(node.struct, 'path', diagnose('machine-config/force-file', { path: FORCE_FILE }))] : [];
};
