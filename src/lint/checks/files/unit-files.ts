import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { Machine } from '../../machine/machine.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import type { MachineUnit } from '../../machine/units.ts';

const FOLDER = '/etc/systemd/system/';
const UNIT_FILE = /^\/etc\/systemd\/system\/([^/]+\.(?:service|timer|socket|path|mount|automount|swap|target))$/;
const PRESET = /^\/etc\/systemd\/system-preset\/([^/]+\.preset)$/;
/** What Ignition writes `enabled` of units into. systemd takes the first preset that names a unit. */
const IGNITION_PRESET = '20-ignition.preset';

/** Units that are written as plain files, which nothing enables, and files that undo what `enabled` of units does. */
export const unitFiles: MachineLint = (machine) => [...neverStarted(machine), ...presets(machine)];

function neverStarted({ nodes, units, unitNamed, isPartial }: Machine): Diagnostic[] {
  const files = nodes.flatMap((node) => {
    const name = node.kind === 'file' ? UNIT_FILE.exec(node.path)?.[1] : undefined;
    const contents = name === undefined ? undefined : node.contents();
    return name !== undefined && contents ? [{ name, node, contents }] : [];
  });
  if (isPartial || files.length === 0) return [];
  const links = nodes.flatMap(({ kind, path }) => (kind === 'link' && path.startsWith(FOLDER) ? [path.split('/').at(-1)!] : []));
  const activated = [...files, ...units].flatMap(({ name }) => activatedBy(name) ?? []);
  const texts = [
    ...units.flatMap(({ file, dropins }) => [file, ...dropins].flatMap((part) => part?.contents.text ?? [])),
    ...files.map(({ contents }) => contents.text),
  ];
  const started = new Set([...links, ...activated, ...texts.flatMap(words)]);
  return files.flatMap(({ name, node, contents }) => {
    // without an [Install] section something else has to start it
    if (!/^[ \t]*\[Install\]/m.test(contents.text) || started.has(name) || name.includes('@') || unitNamed(name)) return [];
    return [aboutField(node.struct, 'path', diagnose('unit/as-file', { name }))];
  });
}

/** Every word of a text that can be the name of a unit. */
function words(text: string): readonly string[] {
  return text.match(/[\w.@\\:-]+/g) ?? [];
}

/** The service that a timer, a socket or a path starts. */
function activatedBy(name: string): string | undefined {
  return /\.(?:timer|socket|path)$/.test(name) ? `${name.slice(0, name.lastIndexOf('.'))}.service` : undefined;
}

function presets({ nodes, units }: Machine): Diagnostic[] {
  const enabled = units.filter((unit) => unit.enabled === true);
  return nodes.flatMap((node) => {
    const name = PRESET.exec(node.path)?.[1];
    if (name === undefined || node.kind !== 'file' || enabled.length === 0) return [];
    const lost = name === IGNITION_PRESET ? enabled : name < IGNITION_PRESET ? enabled.filter(disabledBy(node.contents()?.text ?? '')) : [];
    if (lost.length === 0) return [];
    const names = lost.map((unit) => unit.name);
    const diagnostic =
      name === IGNITION_PRESET
        ? diagnose('unit/preset-file', 'same', { units: names })
        : diagnose('unit/preset-file', 'earlier', { units: names, name });
    return [aboutField(node.struct, 'path', diagnostic)];
  });
}

/**
 * A test for units that a preset disables: the first line counts that names the unit, or begins it and goes on with `*`. Other patterns are
 * not understood.
 */
function disabledBy(text: string): (unit: MachineUnit) => boolean {
  const lines = [...text.matchAll(/^[ \t]*(enable|disable|ignore)[ \t]+(\S+)/gm)].map(([, verb, pattern], index) => ({
    verb,
    pattern: pattern!,
    index,
  }));
  const patterns = lines.filter(({ pattern }) => pattern.endsWith('*')).map((line) => ({ ...line, prefix: line.pattern.slice(0, -1) }));
  const byName = new Map(lines.toReversed().map((line) => [line.pattern, line]));
  return ({ name }) => {
    const [exact, wide] = [byName.get(name), patterns.find(({ prefix }) => name.startsWith(prefix))];
    const first = exact && wide ? (exact.index < wide.index ? exact : wide) : (exact ?? wide);
    return first?.verb === 'disable';
  };
}
