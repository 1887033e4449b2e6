import type { QuadletSection } from '../../facts/quadlet/keys.ts';
import { sectionsOf } from '../../facts/systemd/unit-types.ts';
import type { Machine } from '../../machine/machine.ts';
import { isTemplate, type Settings } from '../../machine/settings.ts';

/** Settings of systemd in a unit or in a quadlet, from which Podman copies them to the service. */
export interface Judged {
  readonly name: string;
  readonly settings: Settings;
  /** The sections that systemd or Podman reads. */
  readonly sections: readonly string[];
  /** The section of a quadlet that Podman reads. */
  readonly ownSection?: QuadletSection | undefined;
  readonly isUser: boolean;
}

/** All that systemd reads: units that are not masked, and quadlets. */
export function judgedOf(machine: Machine): Judged[] {
  const units = machine
    .configUnits()
    .filter(({ entry }) => entry?.mask !== true)
    .map((unit): Judged => ({ name: unit.name, settings: unit, sections: sectionsOf(unit.type), isUser: unit.isUser }));
  const quadlets = machine.quadlets().map(
    (quadlet): Judged => ({
      name: quadlet.name,
      settings: quadlet,
      sections: ['Unit', quadlet.facts.section, 'Quadlet', 'Service', 'Install'],
      ownSection: quadlet.facts.section,
      isUser: quadlet.isUser,
    }),
  );
  return [...units, ...quadlets].filter(({ settings }) => !isTemplate(settings));
}
