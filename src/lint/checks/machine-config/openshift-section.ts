import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { flag, items, type Leaf, type Struct, struct } from '../../../schema/placed.ts';
import { extensions } from '../../facts/machine-config-operator.ts';
import { about, aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { holdsIn, openshiftRelease } from './operator-rule.ts';

/** What the operator refuses of the section `openshift`: extensions that the target does not have, and FIPS on a running node. */
export const openshiftSection: MachineLint = (machine, options) => {
  const release = openshiftRelease(machine, options);
  if (release === undefined || !machine.config) return [];
  const section = struct(machine.config, 'openshift');
  // newer clusters take configs of older versions: only a target says which extensions there are
  const problems = options.target?.system === 'openshift' ? unknownExtensions(section, release) : [];
  if (!options.day2 || !flag(section, 'fips')) return problems;
  return [...problems, aboutField(section, 'fips', diagnose('machine-config/fixed-on-running-node', 'field', { field: 'openshift.fips' }))];
};

function unknownExtensions(section: Struct, release: string): Diagnostic[] {
  const ofRelease = Object.entries(extensions).flatMap(([name, range]) => (holdsIn(range, release) ? [name] : []));
  return (items(section, 'extensions') as readonly Leaf[])
    .filter(({ value }) => !ofRelease.includes(String(value)))
    .map((extension) => {
      const values = { extension: String(extension.value), release, extensions: ofRelease };
      return about(extension, diagnose('machine-config/unknown-extension', values));
    });
}
