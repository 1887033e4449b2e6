import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { quadletSections } from '../../facts/quadlet/keys.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import type { Quadlet } from '../../machine/quadlets.ts';
import { hasMisspelt, listOf, settingOf } from '../../machine/settings.ts';

/** Quadlets that Podman makes no service of, since settings are missing or contradict each other. */
export const quadletRefusals: MachineLint = (machine) => machine.quadlets().flatMap((quadlet) => problemsOf(quadlet));

function problemsOf(quadlet: Quadlet): Diagnostic[] {
  return [...missingKeys(quadlet), ...contradictions(quadlet), ...wrongServiceType(quadlet)].map((diagnostic) =>
    aboutField(quadlet.node.struct, 'path', diagnostic),
  );
}

function missingKeys(quadlet: Quadlet): Diagnostic[] {
  const { section, needs, needsAll = [] } = quadlet.facts;
  const has = (key: string): boolean => settingOf(quadlet, section, key) !== undefined;
  const missing = [...needsAll.filter((key) => !has(key)).map((key) => [key]), ...(needs?.some(has) === false ? [needs] : [])];
  const sectionKeys = Object.keys(quadletSections[section]);
  return missing
    .filter((keys) => !hasMisspelt(quadlet, section, keys, sectionKeys))
    .map((keys) => diagnose('quadlet/refused', 'lacks', { quadlet: quadlet.name, section, keys }));
}

function contradictions(quadlet: Quadlet): Diagnostic[] {
  const { name, facts } = quadlet;
  const { section } = facts;
  const has = (key: string): boolean => settingOf(quadlet, section, key) !== undefined;
  const count = (key: string): number => listOf(quadlet, section, key).length;
  switch (section) {
    case 'Container':
      return has('Image') && has('Rootfs') ? [diagnose('quadlet/refused', 'image-and-rootfs', { quadlet: name })] : [];
    case 'Volume':
      if (settingOf(quadlet, section, 'Driver') === 'image')
        return has('Image') ? [] : [diagnose('quadlet/refused', 'driver-without-image', { quadlet: name })];
      return has('Device')
        ? []
        : ['Type', 'Options'].filter(has).map((key) => diagnose('quadlet/refused', 'no-device', { quadlet: name, key }));
    case 'Network':
      return ['Gateway', 'IPRange']
        .filter((key) => count(key) > count('Subnet'))
        .map((key) => diagnose('quadlet/refused', 'no-subnet', { quadlet: name, key }));
    default:
      return [];
  }
}

function wrongServiceType(quadlet: Quadlet): Diagnostic[] {
  const types = quadlet.facts.serviceTypes;
  const type = settingOf(quadlet, 'Service', 'Type');
  if (type === undefined || !types || types.includes(type)) return [];
  return [diagnose('quadlet/refused', 'service-type', { quadlet: quadlet.name, type, types })];
}
