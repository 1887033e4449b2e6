import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { items, type Placed, type Struct, struct } from '../../../schema/placed.ts';
import { fixedFields, operatorRules, uncomparedFields } from '../../facts/machine-config-operator.ts';
import { about, aboutField } from '../../machine/diagnostics.ts';
import { finding } from '../../machine/finding.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { holdsIn, openshiftRelease } from './operator-rule.ts';

const AT_INSTALL = 'give it to the cluster when it is installed; a running node has to be installed again';

/** What may not change on a node that runs: the MachineConfig can only be one of those that the node was installed with. */
export const runningNode: MachineLint = (machine, options) => {
  const release = openshiftRelease(machine, options);
  if (!options.day2 || release === undefined) return [];
  const { document } = machine;
  const found: Diagnostic[] = [];
  const refuse = (field: string, value: Placed | undefined): void => {
    const message = `${field} cannot change on a running node: the pool is degraded`;
    found.push(about(value, finding('machine-config/fixed-on-running-node', message, AT_INSTALL)));
  };
  for (const field of fixedFields) for (const value of firstOf(document, field)) refuse(field, value);
  for (const field of uncomparedFields)
    for (const value of firstOf(document, field)) {
      const message = `${field} is not compared on a running node: the node takes the config and does nothing`;
      found.push(about(value, finding('machine-config/unused-on-running-node', message, AT_INSTALL)));
    }
  for (const node of machine.nodes) if (items(node.struct, 'append').length > 0) refuse('append', node.struct.fields.get('append'));
  if (holdsIn(operatorRules.refusesIgnitionKernelArguments, release))
    for (const list of ['shouldExist', 'shouldNotExist']) {
      const [first] = items(struct(document, 'kernelArguments'), list);
      if (first) refuse('kernelArguments', first);
    }
  const password = machine.users.find((user) => user.fields.has('passwordHash'));
  if (password && !holdsIn(operatorRules.changesCorePassword, release)) {
    const message = `the password of a user cannot change on a running node before OpenShift ${operatorRules.changesCorePassword.since}`;
    found.push(aboutField(password, 'passwordHash', finding('machine-config/fixed-on-running-node', message, AT_INSTALL)));
  }
  return found;
};

/** The first item of a list of the document, by its path. */
function firstOf(document: Struct, path: string): readonly Placed[] {
  const [section = '', list = ''] = path.split('.');
  return items(struct(document, section), list).slice(0, 1);
}
