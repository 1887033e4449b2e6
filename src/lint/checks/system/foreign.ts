import { foreignUnits } from '../../facts/images/units.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import { finding } from '../../machine/finding.ts';
import { firstOfPlace } from '../../machine/first-of-place.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

/** Folders of settings that only programs of one family of images read. */
const FOLDERS = { fcos: /^\/etc\/(?:zincati|rpm-ostreed\.conf)/, flatcar: /^\/etc\/flatcar\// } as const;

const NAMES = { fcos: 'Fedora CoreOS', flatcar: 'Flatcar' } as const;

/** Units and settings of Flatcar in a config for Fedora CoreOS, and the other way round. */
export const foreign: MachineLint = ({ variant, units, nodes }) => {
  const other = variant === 'flatcar' ? 'fcos' : variant === 'fcos' ? 'flatcar' : undefined;
  if (other === undefined) return [];
  const here = NAMES[variant as keyof typeof NAMES];
  const ofUnits = units
    .filter(({ name, file, mask, enabled }) => foreignUnits[other].includes(name) && !file && !mask && enabled !== false)
    .map(({ name, struct }) => {
      const message = `${here} has no ${name}: it belongs to ${NAMES[other]}, and this does nothing`;
      return aboutField(struct, 'name', finding('unit/foreign', message, `remove it, or choose \`variant: ${other}\``));
    });
  const ofNodes = nodes
    .filter(({ path }) => FOLDERS[other].test(path))
    .map(({ struct, writtenPath }) => {
      const message = `nothing on ${here} reads ${writtenPath}: it belongs to ${NAMES[other]}`;
      return aboutField(struct, 'path', finding('path/foreign', message, `remove it, or choose \`variant: ${other}\``));
    });
  return [...ofUnits, ...firstOfPlace(ofNodes)];
};
