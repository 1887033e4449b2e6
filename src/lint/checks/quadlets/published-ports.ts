import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { PlacedEntry } from '../../../syntax/unit/entries.ts';
import type { Machine } from '../../machine/machine.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import type { Quadlet } from '../../machine/quadlets.ts';
import { atValue, isTemplate, lastOf, listOf, settingOf } from '../../machine/settings.ts';

/** A port of the machine that a quadlet publishes. */
interface PublishedPort {
  readonly quadlet: Quadlet;
  readonly placed: PlacedEntry;
  readonly port: number;
  readonly protocol: string;
  /** The address that it is bound to; undefined for all. */
  readonly address: string | undefined;
}

/** Ports that quadlets publish and do not get. Source: podman-run(1), `--publish`. */
export const publishedPorts: MachineLint = (machine) => {
  const quadlets = machine.quadlets().filter((quadlet) => !isTemplate(quadlet));
  const ports = quadlets.flatMap(portsOf);
  return [
    ...quadlets.flatMap(ofOtherNetwork),
    ...ports.flatMap((port) => [...privileged(port, machine), ...ofImage(port, machine)]),
    ...twice(ports),
  ];
};

/** Ports of containers that have no network of their own: Podman refuses those of a container in a pod, and discards those beside `Network=host`. */
function ofOtherNetwork(quadlet: Quadlet): Diagnostic[] {
  const { name, facts } = quadlet;
  const placed = lastOf(quadlet, facts.section, 'PublishPort');
  if (!placed) return [];
  const pod = facts.section === 'Container' ? settingOf(quadlet, 'Container', 'Pod') : undefined;
  if (pod) return [atValue(quadlet, placed, diagnose('quadlet/port', 'in-pod', { quadlet: name, pod }))];
  const network = settingOf(quadlet, facts.section, 'Network') ?? '';
  if (!/^(?:host|none)$|^container:/.test(network)) return [];
  return [atValue(quadlet, placed, diagnose('quadlet/port', 'no-network', { quadlet: name, network }))];
}

/** `[[ADDRESS:][PORT]:]PORT[/PROTOCOL]`; without the first port the machine chooses one. Ranges are not looked at. */
const PUBLISHED = /^(?:(\d+(?:\.\d+){3}|\[[0-9a-fA-F:]+\]):)?(\d+):\d+(?:\/(tcp|udp|sctp))?$/;

function portsOf(quadlet: Quadlet): PublishedPort[] {
  const { facts } = quadlet;
  if (ofOtherNetwork(quadlet).length > 0) return [];
  return listOf(quadlet, facts.section, 'PublishPort').flatMap((placed): PublishedPort[] => {
    const [all, address, port, protocol = 'tcp'] = PUBLISHED.exec(placed.entry.value) ?? [];
    if (all === undefined) return [];
    const isAny = address === undefined || address === '0.0.0.0' || address === '[::]';
    return [{ quadlet, placed, port: Number(port), protocol, address: isAny ? undefined : address }];
  });
}

/** The first port that users may bind (`net.ipv4.ip_unprivileged_port_start`, Linux' ip-sysctl.rst). */
const FIRST_OF_USERS = 1024;

function privileged({ quadlet, placed, port }: PublishedPort, machine: Machine): Diagnostic[] {
  if (!quadlet.isUser || quadlet.user === 'root' || port >= FIRST_OF_USERS || machine.isPartial) return [];
  const mentions = machine.mentions();
  // the config lowers the limit, or gives the right to bind them
  const words = ['net.ipv4.ip_unprivileged_port_start', 'ip_unprivileged_port_start', 'setcap'];
  if (words.some((word) => mentions.count(word) > 0)) return [];
  return [atValue(quadlet, placed, diagnose('quadlet/port', 'privileged', { quadlet: quadlet.name, port }))];
}

/** Ports that services of Fedora CoreOS have: systemd-resolved(8) on 127.0.0.53, which a bind to all addresses meets too; sshd(8). */
function ofImage({ quadlet, placed, port, protocol, address }: PublishedPort, machine: Machine): Diagnostic[] {
  if (machine.variant !== 'fcos' || address !== undefined || machine.isPartial) return [];
  const mentions = machine.mentions();
  const isOff = (name: string): boolean => {
    const unit = machine.unitNamed(name);
    return unit?.mask === true || unit?.enabled === false;
  };
  const report = (service: string, help: 'sshd' | 'resolved'): Diagnostic[] => [
    atValue(quadlet, placed, diagnose('quadlet/port', help, { quadlet: quadlet.name, port, service })),
  ];
  if (
    port === 53 &&
    !isOff('systemd-resolved.service') &&
    mentions.count('DNSStubListener') === 0 &&
    mentions.count('systemd-resolved') === 0
  )
    return report('systemd-resolved', 'resolved');
  const changesSshd = machine.nodes.some(({ path }) => path.startsWith('/etc/ssh/')) || machine.unitNamed('sshd.socket') !== undefined;
  return port === 22 && protocol === 'tcp' && !isOff('sshd.service') && !changesSshd ? report('sshd', 'sshd') : [];
}

/** Ports that two quadlets publish: the second one does not start. */
function twice(ports: readonly PublishedPort[]): Diagnostic[] {
  const first = new Map<string, PublishedPort>();
  return ports.flatMap((published): Diagnostic[] => {
    const { quadlet, placed, port, protocol, address } = published;
    const key = `${port}/${protocol} ${address ?? ''}`;
    const other = first.get(key);
    if (!other) first.set(key, published);
    if (!other || other.quadlet.name === quadlet.name) return [];
    return [atValue(quadlet, placed, diagnose('quadlet/port', 'twice', { quadlet: quadlet.name, port, other: other.quadlet.name }))];
  });
}
