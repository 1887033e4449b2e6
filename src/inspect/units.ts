import type { ConfigUnit } from '../lint/machine/config-units.ts';
import type { Machine } from '../lint/machine/machine.ts';
import type { Quadlet } from '../lint/machine/quadlets.ts';
import { allOf, type Settings, settingOf, unitsIn } from '../lint/machine/settings.ts';
import { textBytes } from '../text/byte-text.ts';
import { defined } from './defined.ts';
import type { InspectedQuadlet, InspectedUnit, UnitState } from './inspection.ts';
import { type Preset, presetsOf } from './presets.ts';
import { writtenSource } from './source-of.ts';

/** A state and the reasons for it. */
interface Reasoned {
  readonly state: UnitState;
  readonly why: readonly string[];
}

/** Units of a config, whether and why they are enabled. */
export function unitsOf(machine: Machine): InspectedUnit[] {
  const starters = startersOf(machine);
  const preset = presetsOf(machine.nodes);
  return machine.configUnits().map((unit): InspectedUnit => {
    const { name, entry, node, file } = unit;
    const value = entry?.struct.fields.get('contents') ?? node?.struct.fields.get('path');
    const dropins = (entry?.dropins ?? []).map((dropin) => dropin.name);
    return defined({
      name,
      scope: scopeOf(unit),
      ...stateOf(unit, starters, preset(name)),
      bytes: file ? (file.contents.bytes ?? textBytes(file.contents.text)).length : undefined,
      dropins,
      source: file ? writtenSource(value?.origin, entry ? ['systemd', 'units'] : ['storage', 'files']) : undefined,
    });
  });
}

/** Quadlets, whether and why their services start. */
export function inspectedQuadlets(machine: Machine): InspectedQuadlet[] {
  const starters = startersOf(machine);
  return machine.quadlets().map((quadlet): InspectedQuadlet => {
    const { name, service, extension } = quadlet;
    const image = extension === 'container' ? settingOf(quadlet, 'Container', 'Image') : undefined;
    return defined({ name, service, scope: scopeOf(quadlet), ...quadletState(quadlet, starters), image });
  });
}

function scopeOf({ isUser, user }: Pick<ConfigUnit, 'isUser' | 'user'>): string {
  return isUser ? (user === undefined ? 'all users' : `user ${user}`) : 'system';
}

function stateOf(unit: ConfigUnit, starters: Starters, preset: Preset | undefined): Reasoned {
  const { name, entry, file, isUser } = unit;
  if (entry?.mask) return { state: 'masked', why: ['mask: true'] };
  const install = installWords(unit);
  const links = starters.links.get(name) ?? [];
  const started = starters.by.get(name) ?? [];
  const others = [...links, ...started];
  if (entry?.enabled) {
    if (!file) return { state: 'enabled', why: ['enabled: true', ...others, ...install] };
    if (install.length > 0) return { state: 'enabled', why: ['enabled: true', ...install, ...links] };
    const why = ['enabled: true has no effect: there is no [Install]'];
    return others.length > 0 ? { state: 'activated', why: [...others, ...why] } : { state: 'unset', why };
  }
  if (links.length > 0) return { state: 'enabled', why: links };
  if (!isUser && entry?.enabled === undefined && preset?.enables && (!file || install.length > 0))
    return { state: 'enabled', why: [`preset in ${preset.file}`, ...install] };
  const no = entry?.enabled === false ? ['enabled: false'] : preset && !preset.enables ? [`disabled in ${preset.file}`] : [];
  if (started.length > 0) return { state: 'activated', why: [...started, ...no] };
  return no.length > 0 ? { state: 'disabled', why: no } : { state: 'unset', why: file && install.length > 0 ? ['enabled is not set'] : [] };
}

/** The generator of quadlets does what [Install] says: nothing has to enable the service. */
function quadletState(quadlet: Quadlet, starters: Starters): Reasoned {
  const install = installWords(quadlet);
  if (install.length > 0) return { state: 'enabled', why: install };
  const pod = settingOf(quadlet, quadlet.facts.section, 'Pod');
  const started = [
    ...(starters.by.get(quadlet.service) ?? []),
    ...(starters.by.get(quadlet.name) ?? []),
    ...(pod === undefined ? [] : [`in ${pod}`]),
  ];
  return started.length > 0 ? { state: 'activated', why: started } : { state: 'unset', why: ['there is no [Install]'] };
}

/** What [Install] says, as it is written. */
function installWords(of: Settings): string[] {
  return allOf(of, 'Install', 'WantedBy', 'RequiredBy', 'UpheldBy', 'Alias', 'Also').map(({ entry }) => `${entry.key}=${entry.value}`);
}

/** What starts units, by their names. */
interface Starters {
  /** Links in the folders of targets. */
  readonly links: ReadonlyMap<string, readonly string[]>;
  /** Other units: timers, sockets and paths, and dependencies. */
  readonly by: ReadonlyMap<string, readonly string[]>;
}

const WANTS_LINK = /^\/etc\/systemd\/system\/([^/]+)\.(?:wants|requires|upholds)\/([^/]+)$/;

/** Units that start a service of their name. */
const ACTIVATING: readonly string[] = ['timer', 'socket', 'path'];

function startersOf(machine: Machine): Starters {
  const [links, by] = [new Map<string, string[]>(), new Map<string, string[]>()];
  const add = (to: Map<string, string[]>, unit: string, words: string): void => void to.set(unit, [...(to.get(unit) ?? []), words]);
  for (const node of machine.nodes) {
    const [, target, unit] = (node.kind === 'link' && WANTS_LINK.exec(node.path)) || [];
    if (target !== undefined && unit !== undefined) add(links, unit, `link in ${target}`);
  }
  for (const unit of machine.configUnits()) {
    if (unit.entry?.mask) continue;
    for (const { name } of unitsIn(unit, 'Unit', 'Wants', 'Requires', 'BindsTo', 'Upholds'))
      if (name !== unit.name) add(by, name, `wanted by ${unit.name}`);
    if (!ACTIVATING.includes(unit.type)) continue;
    const section = unit.type[0]!.toUpperCase() + unit.type.slice(1);
    const key = unit.type === 'socket' ? 'Service' : 'Unit';
    add(by, settingOf(unit, section, key) ?? `${unit.name.slice(0, -unit.type.length)}service`, `started by ${unit.name}`);
  }
  for (const quadlet of machine.quadlets())
    for (const { name } of unitsIn(quadlet, 'Unit', 'Wants', 'Requires', 'BindsTo', 'Upholds')) add(by, name, `wanted by ${quadlet.name}`);
  return { links, by };
}
