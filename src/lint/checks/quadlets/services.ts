import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { Machine } from '../../machine/machine.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import type { Quadlet } from '../../machine/quadlets.ts';
import { allOf, settingOf } from '../../machine/settings.ts';

/** The services that Podman makes of quadlets: who starts them, and units of the same name. */
export const services: MachineLint = (machine) =>
  machine.quadlets().flatMap((quadlet) => [...sameName(quadlet, machine), ...notStarted(quadlet, machine)]);

function sameName(quadlet: Quadlet, machine: Machine): Diagnostic[] {
  const { name, service, isUser } = quadlet;
  const unit = isUser ? undefined : machine.unitNamed(service);
  if (!unit) return [];
  if (unit.file) return [aboutField(unit.struct, 'name', diagnose('quadlet/shadowed', { quadlet: name, service }))];
  if (!unit.enabled) return [];
  const hasInstall = allOf(quadlet, 'Install', 'WantedBy', 'RequiredBy').length > 0;
  return [aboutField(unit.struct, 'enabled', diagnose('quadlet/enabled', { quadlet: name, service, hasInstall }))];
}

/** Kinds that run something; the others are started by what uses them. */
const RUNNING = ['container', 'kube', 'pod'];

function notStarted(quadlet: Quadlet, machine: Machine): Diagnostic[] {
  const { name, service, extension, isUser, facts, file } = quadlet;
  if (!RUNNING.includes(extension) || machine.isPartial) return [];
  if (allOf(quadlet, 'Install', 'WantedBy', 'RequiredBy', 'UpheldBy', 'Alias').length > 0) return [];
  // a pod starts its containers
  if (settingOf(quadlet, facts.section, 'Pod') !== undefined || name.includes('@')) return [];
  const stem = service.slice(0, -'.service'.length);
  const isActivated = ['timer', 'socket', 'path'].some((type) => machine.unitNamed(`${stem}.${type}`) !== undefined);
  const mentions = machine.mentions();
  const isMentioned =
    [name, service].some((word) => mentions.elsewhere(word, file.contents)) ||
    (mentions.count('systemctl') > 0 && mentions.elsewhere(stem, file.contents));
  if (isActivated || isMentioned) return [];
  const target = isUser ? 'default.target' : 'multi-user.target';
  return [aboutField(quadlet.node.struct, 'path', diagnose('quadlet/not-started', { quadlet: name, service, target }))];
}
