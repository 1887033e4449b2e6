import { diagnose } from '../../../diagnostics/diagnose.ts';
import { foreignUnits } from '../../facts/images/units.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import { firstOfPlace } from '../../machine/first-of-place.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

/** Folders of settings that only programs of one family of images read. */
const FOLDERS = { fcos: /^\/etc\/(?:zincati|rpm-ostreed\.conf)/, flatcar: /^\/etc\/flatcar\// } as const;

const NAMES = { fcos: 'Fedora CoreOS', flatcar: 'Flatcar' } as const;

/** Units and settings of Flatcar in a config for Fedora CoreOS, and the other way round. */
export const foreign: MachineLint = ({ variant, units, nodes }) => {
  const other = variant === 'flatcar' ? 'fcos' : variant === 'fcos' ? 'flatcar' : undefined;
  if (other === undefined) return [];
  const systems = { system: NAMES[variant as keyof typeof NAMES], other: NAMES[other], otherVariant: other };
  const ofUnits = units
    .filter(({ name, file, mask, enabled }) => foreignUnits[other].includes(name) && !file && !mask && enabled !== false)
    .map(({ name, struct }) => {
      return aboutField(struct, 'name', diagnose('unit/foreign', { unit: name, ...systems }));
    });
  const ofNodes = nodes
    .filter(({ path }) => FOLDERS[other].test(path))
    .map(({ struct, writtenPath }) => {
      return aboutField(struct, 'path', diagnose('path/foreign', { path: writtenPath, ...systems }));
    });
  return [...ofUnits, ...firstOfPlace(ofNodes)];
};
