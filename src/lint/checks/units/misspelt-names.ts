import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { surelyMeant } from '../../../text/nearest.ts';
import { fcosEnabled, fcosPackages, flatcarUnits } from '../../facts/images/units.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

/** By variant: the units of its images. */
const UNITS: Readonly<Record<string, readonly string[]>> = { fcos: [...fcosEnabled, ...fcosPackages], flatcar: flatcarUnits };

/** A typing mistake changes the length of a name by two at most. The suffix is right: another one is another unit. */
function isNear(name: string): (other: string) => boolean {
  const suffix = name.slice(name.lastIndexOf('.'));
  return (other) => Math.abs(other.length - name.length) <= 2 && other.endsWith(suffix);
}

/** Units without contents whose names are misspelt: what they enable, mask or extend does not exist. */
export const misspeltNames: MachineLint = (machine) => {
  const ofImage = UNITS[machine.variant ?? ''];
  if (!ofImage || machine.isPartial) return [];
  return machine.units.flatMap(({ name, file, struct }): Diagnostic[] => {
    if (file || ofImage.includes(name) || name.includes('@')) return [];
    const meant = surelyMeant(name, ofImage.filter(isNear(name)));
    // another text brings it: a file, a quadlet, a package
    if (meant === undefined || machine.mentions().count(name) > 0 || machine.quadlets().some(({ service }) => service === name)) return [];
    return [aboutField(struct, 'name', diagnose('unit/misspelt-name', { unit: name, meant }))];
  });
};
