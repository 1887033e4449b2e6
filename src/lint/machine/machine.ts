import type { IgnitionVersion } from '../../ignition/versions.ts';
import { type Struct, struct, structs, text } from '../../schema/placed.ts';
import type { Spec } from '../../spec/spec.ts';
import type { SourceNode } from '../../syntax/source-tree.ts';
import { readUnit } from '../../syntax/unit/read-unit.ts';
import type { ReadUnit } from '../../syntax/unit/unit-trees.ts';
import { once } from '../../text/once.ts';
import type { Source } from '../../text/source.ts';
import { ostreeVariants } from '../facts/images/paths.ts';
import { type ConfigUnit, configUnitsOf } from './config-units.ts';
import type { ContentsSource } from './contents.ts';
import { type Home, homeFinder } from './homes.ts';
import { machinePath } from './machine-path.ts';
import { type Mentions, mentionsOf } from './mentions.ts';
import { type MergedConfig, mergedConfigsOf } from './merged-config.ts';
import { type MachineNode, nodesOf } from './nodes.ts';
import { type PathMentions, pathMentionsOf } from './path-mentions.ts';
import { type Quadlet, quadletsOf } from './quadlets.ts';
import { resourcesIn } from './resources.ts';
import { type MachineUnit, unitsOf } from './units.ts';

/**
 * What a machine gets from a config: its files, units, users and so on, after all sugar. Checks of what the machine will do
 * look at this, so that they hold for Butane configs and for Ignition configs alike.
 */
export interface Machine {
  /** The config, or the root of a config of several files. */
  readonly source: Source;
  /** The variant of a Butane config; undefined for an Ignition config, whose operating system is not known. */
  readonly variant: string | undefined;
  /** The spec of a Butane config. */
  readonly spec: Spec | undefined;
  readonly ignition: IgnitionVersion;
  /** True where the image is built with ostree, so that /opt is a link to /var/opt. */
  readonly isOstree: boolean;
  /** The texts that the Butane config is written in: one, or one for each config that is merged. None for an Ignition config. */
  readonly writtenConfigs: readonly WrittenConfig[];
  /** The Butane config, for what the document does not have: the section `openshift`. Undefined for an Ignition config. */
  readonly config: Struct | undefined;
  /** The Ignition document. Its values have the origins of the values that they were made from. */
  readonly document: Struct;
  /** Files, directories and links, in the order of the document. */
  readonly nodes: readonly MachineNode[];
  /** The node at a path, whichever way the path is written: `/opt/a` finds `/var/opt/a`. The last one, where there are several. */
  nodeAt(path: string): MachineNode | undefined;
  /** Units of `systemd.units`, each with its drop-ins. */
  readonly units: readonly MachineUnit[];
  unitNamed(name: string): MachineUnit | undefined;
  /** Units of the system and of users, from `systemd.units` and from files in folders of units. */
  configUnits(): readonly ConfigUnit[];
  /** Quadlets of the system and of users. */
  quadlets(): readonly Quadlet[];
  /** All structs of the document that have a source, in the order of the document. */
  resources(): readonly Struct[];
  /** The Ignition configs that are embedded and merged. */
  mergedConfigs(): readonly MergedConfig[];
  /** The home that a node lies in. */
  homeOf(node: MachineNode): Home | undefined;
  /** The words of all texts of the config. */
  mentions(): Mentions;
  /** The paths in all texts of the config. */
  pathMentions(): PathMentions;
  readonly users: readonly Struct[];
  readonly groups: readonly Struct[];
  /**
   * True where the machine gets more than can be seen here: another config is merged, or a tree could not be read. What seems
   * to be missing may then be there.
   */
  readonly isPartial: boolean;
  /** Computes something about the machine that several checks need, once for each key. */
  once<T>(key: string, compute: () => T): T;
}

/** A Butane config as it is written, with the version that it names. */
export interface WrittenConfig {
  readonly source: Source;
  /** Its tree. In a part of a composed config, references are replaced. */
  readonly root: SourceNode;
  readonly spec: Spec;
}

/** What a machine is made from. */
export interface MachineParts extends ContentsSource {
  readonly spec?: Spec | undefined;
  readonly config?: Struct | undefined;
  readonly ignition: IgnitionVersion;
  readonly document: Struct;
  /** The configs of a composed config, the root's first. Default: the main source. */
  readonly writtenConfigs?: readonly WrittenConfig[] | undefined;
  /** True where a local tree could not be read. */
  readonly hasUnreadTree?: boolean | undefined;
  /** Reads units and quadlets. Default: `readUnit`. */
  readonly readUnit?: ReadUnit | undefined;
}

export function machineOf(parts: MachineParts): Machine {
  const { main: source, spec, config, ignition, document, hasUnreadTree = false, readUnit: read = readUnit } = parts;
  const root = parts.trees.get(source);
  const { writtenConfigs = spec && root ? [{ source, root, spec }] : [] } = parts;
  const variant = spec?.variant;
  const isOstree = variant !== undefined && ostreeVariants.includes(variant);
  const nodes = nodesOf(struct(document, 'storage'), isOstree, parts);
  const units = unitsOf(struct(document, 'systemd'), parts, read);
  const byPath = new Map(nodes.map((node) => [node.path, node]));
  const byName = new Map(units.map((unit) => [unit.name, unit]));
  const passwd = struct(document, 'passwd');
  const computed = new Map<string, unknown>();
  const ofChecks = new Map<string, unknown>();
  const users = structs(passwd, 'users');
  return {
    source,
    variant,
    spec,
    ignition,
    isOstree,
    writtenConfigs,
    config,
    document,
    nodes,
    nodeAt: (path) => byPath.get(machinePath(path, isOstree)),
    units,
    unitNamed: (name) => byName.get(name),
    configUnits: () => once(computed, 'units', () => configUnitsOf(units, nodes, read)),
    quadlets: () => once(computed, 'quadlets', () => quadletsOf(nodes, read)),
    resources: () => once(computed, 'resources', () => resourcesIn(document)),
    mergedConfigs: () => once(computed, 'merged configs', () => mergedConfigsOf(document, parts)),
    mentions: () => once(computed, 'mentions', () => mentionsOf(units, nodes)),
    pathMentions: () => once(computed, 'path mentions', () => pathMentionsOf(units, nodes, isOstree)),
    homeOf: (node) => once(computed, 'homes', () => homeFinder(users, isOstree))(node),
    users,
    groups: structs(passwd, 'groups'),
    isPartial: hasUnreadTree || mergesOthers(document),
    once: (key, compute) => once(ofChecks, key, compute),
  };
}

/** True for a config that is merged with others, or replaced by another one. */
function mergesOthers(document: Struct): boolean {
  const section = struct(struct(document, 'ignition'), 'config');
  return structs(section, 'merge').length > 0 || text(struct(section, 'replace'), 'source') !== undefined;
}
