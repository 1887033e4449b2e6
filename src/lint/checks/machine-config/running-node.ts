import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { items, type Placed, type Struct, struct } from '../../../schema/placed.ts';
import { fixedFields, operatorRules, uncomparedFields } from '../../facts/machine-config-operator.ts';
import { about, aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { holdsIn, openshiftRelease } from './operator-rule.ts';

/** What may not change on a node that runs: the MachineConfig can only be one of those that the node was installed with. */
export const runningNode: MachineLint = (machine, options) => {
  const release = openshiftRelease(machine, options);
  if (!options.day2 || release === undefined) return [];
  const { document } = machine;
  const problems: Diagnostic[] = [];
  const refuse = (field: string, value: Placed | undefined): void => {
    problems.push(about(value, diagnose('machine-config/fixed-on-running-node', 'field', { field })));
  };
  for (const field of fixedFields) for (const value of firstOf(document, field)) refuse(field, value);
  for (const field of uncomparedFields)
    for (const value of firstOf(document, field)) problems.push(about(value, diagnose('machine-config/unused-on-running-node', { field })));
  for (const node of machine.nodes) if (items(node.struct, 'append').length > 0) refuse('append', node.struct.fields.get('append'));
  if (holdsIn(operatorRules.refusesIgnitionKernelArguments, release))
    for (const list of ['shouldExist', 'shouldNotExist']) {
      const [first] = items(struct(document, 'kernelArguments'), list);
      if (first) refuse('kernelArguments', first);
    }
  const userWithPassword = machine.users.find((user) => user.fields.has('passwordHash'));
  const { changesCorePassword } = operatorRules;
  if (userWithPassword && !holdsIn(changesCorePassword, release)) {
    const diagnostic = diagnose('machine-config/fixed-on-running-node', 'password', { since: changesCorePassword.since! });
    problems.push(aboutField(userWithPassword, 'passwordHash', diagnostic));
  }
  return problems;
};

/** The first item of a list of the document, by its path. */
function firstOf(document: Struct, path: string): readonly Placed[] {
  const [section = '', list = ''] = path.split('.');
  return items(struct(document, section), list).slice(0, 1);
}
