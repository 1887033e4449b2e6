import { beside } from '../../../diagnostics/beside.ts';
import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { struct, text } from '../../../schema/placed.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { Machine } from '../../machine/machine.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import type { MergedConfig } from '../../machine/merged-config.ts';
import type { MachineNode } from '../../machine/nodes.ts';

/**
 * Contents of files and units that do not reach the machine, since a config that is merged has others. Source: "Config Merging" in Ignition's
 * operator notes.
 */
export const overriddenByMerge: MachineLint = (machine) => machine.mergedConfigs().flatMap((config) => overriddenBy(config, machine));

function overriddenBy(config: MergedConfig, { nodes, units }: Machine): Diagnostic[] {
  const embedded = config.resource.fields.get('source')?.origin;
  const paths = nodes
    .filter((node) => isOverridden(node, config))
    .map(({ struct, writtenPath }) => aboutField(struct, 'path', diagnose('config/overridden-by-merge', { name: writtenPath })));
  const names = units
    .filter((unit) => isOther(config.units.get(unit.name), text(unit.struct, 'contents')))
    .map(({ struct, name }) => aboutField(struct, 'name', diagnose('config/overridden-by-merge', { name })));
  return [...paths, ...names].map((diagnostic) => beside(diagnostic, 'the other config is embedded here', embedded));
}

function isOverridden({ kind, writtenPath, struct: node, target }: MachineNode, { nodes }: MergedConfig): boolean {
  const other = nodes.get(writtenPath);
  if (!other) return false;
  const value = kind === 'link' ? target : text(struct(node, 'contents'), 'source');
  return other.kind !== kind || isOther(other.value, value);
}

/** True where both say something, and not the same. */
function isOther(merged: string | undefined, own: string | undefined): boolean {
  return merged !== undefined && own !== undefined && merged !== own;
}
