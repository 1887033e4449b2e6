import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { text } from '../../../schema/placed.ts';
import type { PlacedEntry } from '../../../syntax/unit/entries.ts';
import { splitWords } from '../../../syntax/unit/words.ts';
import type { Span } from '../../../text/source.ts';
import { isOwnPath } from '../../facts/images/own-folders.ts';
import { waitsForOthers } from '../../machine/awaited-units.ts';
import type { Machine } from '../../machine/machine.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { machinePath, parentPaths } from '../../machine/machine-path.ts';
import { mountedPaths } from '../../machine/mounted-paths.ts';
import { allOf, atValue, isTemplate, listOf, type Settings, settingOf } from '../../machine/settings.ts';
import { hostPaths } from '../commands/host-paths.ts';

/** A path that a service needs, and where it is named. */
interface NeededPath {
  readonly path: string;
  readonly by: string;
  readonly settings: Settings;
  readonly placed: PlacedEntry;
  readonly span: Span | undefined;
  readonly kind: 'volume' | 'environment' | 'directory' | 'file';
}

/**
 * Files and directories that services need and that nothing makes: folders that Podman mounts (podman-run(1), `--volume`: the source has
 * to exist), files of environment variables and working directories (systemd.exec(5)).
 */
export const missingPaths: MachineLint = (machine) => {
  // other MachineConfigs of the pool may make it
  if (machine.isPartial || machine.variant === undefined || machine.variant === 'openshift') return [];
  const needed = [
    ...machine.configUnits().flatMap((unit) => (waitsForOthers(unit, machine) ? [] : ofUnit(unit.name, unit, machine))),
    ...ofQuadlets(machine),
  ].filter(({ path }) => isOwnPath(path));
  if (needed.length === 0) return [];
  const references = new Map<string, number>();
  for (const { path } of needed) for (const one of [path, ...parentPaths(path)]) references.set(one, (references.get(one) ?? 0) + 1);
  const existing = existingPaths(machine);
  const mounted = mountedPaths(machine);
  const reported = new Set<string>();
  return needed.flatMap(({ path, by, settings, placed, span, kind }): Diagnostic[] => {
    const isMounted = [path, ...parentPaths(path)].some((one) => mounted.has(one));
    if (existing.has(path) || isMounted || machine.pathMentions().count(path) > references.get(path)! || reported.has(path)) return [];
    reported.add(path);
    return [atValue(settings, placed, diagnose('unit/missing-path', kind, { by, path }), span)];
  });
};

/** All paths of the config, with the folders that they are in, and the homes of users. */
function existingPaths({ nodes, users, isOstree }: Machine): ReadonlySet<string> {
  const homes = users.map((user) => machinePath(text(user, 'homeDir') || `/home/${text(user, 'name') ?? ''}`, isOstree));
  return new Set([...homes, machinePath('/home/core', isOstree), ...nodes.flatMap(({ path }) => [path, ...parentPaths(path)])]);
}

function ofUnit(
  name: string,
  unit: Settings & { readonly type?: string; readonly user?: string | undefined },
  machine: Machine,
): NeededPath[] {
  if (isTemplate(unit) || unit.type !== 'service' || !unit.file || settingOf(unit, 'Service', 'RootDirectory', 'RootImage') !== undefined)
    return [];
  const own = (path: string): string => folderPath(path, machine);
  const environment = listOf(unit, 'Service', 'EnvironmentFile').flatMap((placed) =>
    isPlainPath(placed.entry.value)
      ? [{ path: own(placed.entry.value), by: name, settings: unit, placed, span: undefined, kind: 'environment' as const }]
      : [],
  );
  const directories = listOf(unit, 'Service', 'WorkingDirectory')
    .slice(-1)
    .flatMap((placed) =>
      isPlainPath(placed.entry.value)
        ? [{ path: own(placed.entry.value), by: name, settings: unit, placed, span: undefined, kind: 'directory' as const }]
        : [],
    );
  const volumes = hostPaths(unit).flatMap(({ path, placed, span }) =>
    isPlainPath(path) ? [{ path: own(path), by: name, settings: unit, placed, span, kind: 'volume' as const }] : [],
  );
  const needed = [...environment, ...directories, ...volumes];
  if (needed.length === 0) return [];
  const made = new Set(stateFolders(unit).map(own));
  return needed.filter(({ path }) => ![path, ...parentPaths(path)].some((one) => made.has(one)));
}

function ofQuadlets(machine: Machine): NeededPath[] {
  return machine.quadlets().flatMap((quadlet) => {
    if (isTemplate(quadlet)) return [];
    const { name, facts, user } = quadlet;
    const home = user === undefined ? undefined : `/home/${user}`;
    const made = new Set(stateFolders(quadlet).map((path) => machinePath(path, machine.isOstree)));
    const volumes = listOf(quadlet, facts.section, 'Volume').flatMap((placed) => {
      const source = /^([^:]+):/.exec(placed.entry.value)?.[1];
      return source === undefined ? [] : [{ source, placed, at: 0, kind: 'volume' as const }];
    });
    const mounts = listOf(quadlet, facts.section, 'Mount').flatMap((placed) => {
      const match = /^type=bind(?=,).*?,(?:source|src)=([^,]+)/.exec(placed.entry.value);
      return match ? [{ source: match[1]!, placed, at: match[0].length - match[1]!.length, kind: 'volume' as const }] : [];
    });
    const environment = [...listOf(quadlet, facts.section, 'EnvironmentFile'), ...listOf(quadlet, 'Service', 'EnvironmentFile')].map(
      (placed) => ({
        source: placed.entry.value,
        placed,
        at: 0,
        kind: 'environment' as const,
      }),
    );
    const files = FILE_KEYS.flatMap((key) =>
      listOf(quadlet, facts.section, key).map((placed) => ({ source: placed.entry.value, placed, at: 0, kind: 'file' as const })),
    );
    return [...volumes, ...mounts, ...environment, ...files].flatMap(({ source, placed, at, kind }): NeededPath[] => {
      const whole = home !== undefined && source.startsWith('%h/') ? home + source.slice(2) : source;
      if (!isPlainPath(whole)) return [];
      const path = folderPath(whole, machine);
      if ([path, ...parentPaths(path)].some((one) => made.has(one))) return [];
      return [{ path, by: name, settings: quadlet, placed, span: { start: at, end: at + source.length }, kind }];
    });
  });
}

/** The settings of quadlets that name a file to read: Kubernetes YAML, a Containerfile. Relative ones are beside the quadlet. */
const FILE_KEYS = ['Yaml', 'ConfigMap', 'File'];

/** Where a path leads on the machine. A folder may be written with a slash at the end. */
function folderPath(path: string, { isOstree }: Machine): string {
  return machinePath(path.replace(/\/$/, ''), isOstree);
}

function isPlainPath(path: string): boolean {
  return /^\/[\w.@+/-]*[\w.@+-]\/?$/.test(path) && !path.includes('//');
}

const STATE_FOLDERS = {
  StateDirectory: '/var/lib',
  CacheDirectory: '/var/cache',
  LogsDirectory: '/var/log',
  ConfigurationDirectory: '/etc',
};

/** The folders that systemd makes for a service. */
function stateFolders(settings: Settings): string[] {
  return Object.entries(STATE_FOLDERS).flatMap(([key, folder]) =>
    allOf(settings, 'Service', key).flatMap(({ entry }) =>
      splitWords(entry.value, { unquotes: true, escapes: 'kept' }).words.map((word) => `${folder}/${word.text.replace(/:.*/, '')}`),
    ),
  );
}
