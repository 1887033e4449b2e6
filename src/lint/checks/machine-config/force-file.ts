import { operatorRules } from '../../facts/machine-config-operator.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import { finding } from '../../machine/finding.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { holdsIn, openshiftRelease } from './operator-rule.ts';

/** The file that makes the daemon apply a config without looking at the node. */
const FORCE_FILE = '/run/machine-config-daemon-force';

/** A file that the operator refuses to write. */
export const forceFile: MachineLint = (machine, options) => {
  const release = openshiftRelease(machine, options);
  if (release === undefined || !holdsIn(operatorRules.refusesForceFile, release)) return [];
  const node = machine.nodeAt(FORCE_FILE);
  if (!node) return [];
  const message = `the Machine Config Operator refuses ${FORCE_FILE} in a config: the pool is degraded`;
  return [
    aboutField(
      node.struct,
      'path',
      finding('machine-config/force-file', message, 'remove it, and make the file by hand on the node that needs it'),
    ),
  ];
};
