import { diagnose } from '../../../diagnostics/diagnose.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import type { MachineUnit } from '../../machine/units.ts';

const PRESET = /^\/etc\/systemd\/system-preset\/([^/]+\.preset)$/;
/** What Ignition writes `enabled` of units into. systemd takes the first preset that names a unit. */
const IGNITION_PRESET = '20-ignition.preset';

/** Presets that undo what `enabled` of units does. */
export const presetFiles: MachineLint = ({ nodes, units }) => {
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
};

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
