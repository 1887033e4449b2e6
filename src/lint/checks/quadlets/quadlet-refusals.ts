import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { quadletSections } from '../../facts/quadlet/keys.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import type { Quadlet } from '../../machine/quadlets.ts';
import { atValue, hasMisspelt, isTemplate, lastOf, settingOf } from '../../machine/settings.ts';
import { contradictions } from './contradictions.ts';

/** Quadlets that Podman makes no service of, since settings are missing or contradict each other. */
export const quadletRefusals: MachineLint = (machine) =>
  machine
    .quadlets()
    .flatMap((quadlet) =>
      isTemplate(quadlet) ? [] : [...missingKeys(quadlet), ...contradictions(quadlet), ...wrongServiceSettings(quadlet)],
    );

function missingKeys(quadlet: Quadlet): Diagnostic[] {
  const { section, needs, needsAll = [] } = quadlet.facts;
  const has = (key: string): boolean => settingOf(quadlet, section, key) !== undefined;
  const missing = [...needsAll.filter((key) => !has(key)).map((key) => [key]), ...(needs?.some(has) === false ? [needs] : [])];
  const sectionKeys = Object.keys(quadletSections[section]);
  return missing
    .filter((keys) => !hasMisspelt(quadlet, section, keys, sectionKeys))
    .map((keys) => aboutField(quadlet.node.struct, 'path', diagnose('quadlet/refused', 'lacks', { quadlet: quadlet.name, section, keys })));
}

function wrongServiceSettings(quadlet: Quadlet): Diagnostic[] {
  return Object.entries(quadlet.facts.serviceValues ?? {}).flatMap(([key, values]) => {
    const placed = lastOf(quadlet, 'Service', key);
    if (!placed || values.includes(placed.entry.value)) return [];
    const { value } = placed.entry;
    return [atValue(quadlet, placed, diagnose('quadlet/refused', 'service-value', { quadlet: quadlet.name, key, value, values }))];
  });
}
