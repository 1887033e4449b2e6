import type { QuadletSection } from '../../facts/quadlet/keys.ts';
import { sectionsOf } from '../../facts/systemd/unit-types.ts';
import type { Machine } from '../../machine/machine.ts';
import { isTemplate, type Settings } from '../../machine/settings.ts';

/** A unit, or a quadlet: Podman copies the settings of systemd in it to the service that it makes. */
export interface UnitOrQuadlet {
  readonly name: string;
  readonly settings: Settings;
  /** The sections that systemd or Podman reads. */
  readonly sections: readonly string[];
  /** The section of a quadlet that Podman reads. */
  readonly quadletSection?: QuadletSection | undefined;
  readonly isUser: boolean;
}

/** All units that are not masked, and all quadlets. Those with lines of a template engine are left out. */
export function unitsAndQuadlets(machine: Machine): readonly UnitOrQuadlet[] {
  return machine.once('units and quadlets', () => unitsAndQuadletsOf(machine));
}

function unitsAndQuadletsOf(machine: Machine): UnitOrQuadlet[] {
  const units = machine
    .configUnits()
    .filter(({ entry }) => entry?.mask !== true)
    .map((unit): UnitOrQuadlet => ({ name: unit.name, settings: unit, sections: sectionsOf(unit.type), isUser: unit.isUser }));
  const quadlets = machine.quadlets().map(
    (quadlet): UnitOrQuadlet => ({
      name: quadlet.name,
      settings: quadlet,
      sections: ['Unit', quadlet.facts.section, 'Quadlet', 'Service', 'Install'],
      quadletSection: quadlet.facts.section,
      isUser: quadlet.isUser,
    }),
  );
  return [...units, ...quadlets].filter(({ settings }) => !isTemplate(settings));
}
