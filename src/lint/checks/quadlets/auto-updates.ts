import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Machine } from '../../machine/machine.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { atValue, lastOf } from '../../machine/settings.ts';

const TIMER = 'podman-auto-update.timer';

/** Quadlets that are to be updated, where nothing looks for updates: the timer is off in images. Source: podman-auto-update(1). */
export const autoUpdates: MachineLint = (machine) => {
  // one timer is for all
  const first = machine.quadlets().flatMap((quadlet) => {
    const placed = lastOf(quadlet, quadlet.facts.section, 'AutoUpdate');
    return placed && /^(?:registry|local)$/.test(placed.entry.value) ? [{ quadlet, placed }] : [];
  });
  if (first.length === 0 || isOn(machine)) return [];
  return first
    .slice(0, 1)
    .map(({ quadlet, placed }) =>
      atValue(quadlet, placed, diagnose('quadlet/no-auto-update', { quadlet: quadlet.name, isUser: quadlet.isUser })),
    );
};

function isOn(machine: Machine): boolean {
  return (
    machine.isPartial ||
    ['timer', 'service'].some((type) => machine.unitNamed(`podman-auto-update.${type}`) !== undefined) ||
    [TIMER, 'podman-auto-update.service', 'podman-auto-update', 'auto-update'].some((word) => machine.mentions().count(word) > 0)
  );
}
