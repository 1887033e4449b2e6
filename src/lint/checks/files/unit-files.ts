import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { Machine } from '../../machine/machine.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

const FOLDER = '/etc/systemd/system/';
const UNIT_FILE = /^\/etc\/systemd\/system\/([^/]+\.(?:service|timer|socket|path|mount|automount|swap|target))$/;
const PRESET = /^\/etc\/systemd\/system-preset\/([^/]+\.preset)$/;
/** What Ignition writes `enabled` of units into. systemd takes the first preset that names a unit. */
const IGNITION_PRESET = '20-ignition.preset';

/** Units that are written as plain files, which nothing enables, and files that undo what `enabled` of units does. */
export const unitFiles: MachineLint = (machine) => [...neverStarted(machine), ...presets(machine)];

function neverStarted({ nodes, units, isPartial }: Machine): Diagnostic[] {
  if (isPartial) return [];
  const files = nodes.flatMap((node) => {
    const name = node.kind === 'file' ? UNIT_FILE.exec(node.path)?.[1] : undefined;
    const contents = name === undefined ? undefined : node.contents();
    return name !== undefined && contents ? [{ name, node, contents }] : [];
  });
  const links = new Set(nodes.flatMap(({ kind, path }) => (kind === 'link' && path.startsWith(FOLDER) ? [path.split('/').at(-1)!] : [])));
  const texts = [
    ...units.flatMap(({ file, dropins }) => [file, ...dropins].flatMap((part) => part?.contents.text ?? [])),
    ...files.map(({ contents }) => contents.text),
  ];
  const named = words(texts);
  return files.flatMap(({ name, node, contents }) => {
    // without an [Install] section something else has to start it
    if (!/^[ \t]*\[Install\]/m.test(contents.text) || links.has(name) || named.has(name) || name.includes('@')) return [];
    if (units.some((unit) => unit.name === name)) return [];
    if (
      !name.endsWith('.service')
        ? false
        : files.some((other) => isActivator(other.name, name)) || units.some((unit) => isActivator(unit.name, name))
    )
      return [];
    return [aboutField(node.struct, 'path', diagnose('unit/as-file', { name }))];
  });
}

/** Every word of the texts, to see whether a unit is named. */
function words(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => text.match(/[\w.@\\:-]+/g) ?? []));
}

function isActivator(other: string, service: string): boolean {
  return /\.(?:timer|socket|path)$/.test(other) && `${other.slice(0, other.lastIndexOf('.'))}.service` === service;
}

function presets({ nodes, units }: Machine): Diagnostic[] {
  const enabled = units.filter((unit) => unit.enabled === true);
  return nodes.flatMap((node) => {
    const name = PRESET.exec(node.path)?.[1];
    if (name === undefined || node.kind !== 'file' || enabled.length === 0) return [];
    const lost =
      name === IGNITION_PRESET
        ? enabled
        : name < IGNITION_PRESET
          ? enabled.filter((unit) => disables(node.contents()?.text ?? '', unit.name))
          : [];
    if (lost.length === 0) return [];
    const names = lost.map((unit) => unit.name);
    const diagnostic =
      name === IGNITION_PRESET
        ? diagnose('unit/preset-file', 'same', { units: names })
        : diagnose('unit/preset-file', 'earlier', { units: names, name });
    return [aboutField(node.struct, 'path', diagnostic)];
  });
}

/** True where the first line of a preset that names a unit disables it. Patterns with `*` are understood, others are not. */
function disables(text: string, unit: string): boolean {
  for (const [, verb, pattern] of text.matchAll(/^[ \t]*(enable|disable|ignore)[ \t]+(\S+)/gm)) {
    if (pattern === unit || (pattern!.endsWith('*') && unit.startsWith(pattern!.slice(0, -1)))) return verb === 'disable';
  }
  return false;
}
