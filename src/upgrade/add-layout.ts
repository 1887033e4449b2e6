import type { TextEdit } from '../diagnostics/diagnostic.ts';
import { isShared } from '../fix/written-node.ts';
import { DEFAULT_LAYOUT } from '../spec/boot-layouts.ts';
import { type SourceNode, step } from '../syntax/source-tree.ts';
import { insertEntry } from '../syntax/yaml/edit-entries.ts';
import { Layouts } from '../syntax/yaml/layout.ts';
import type { Source } from '../text/source.ts';

/** Why a layout is added. */
export const layoutAdded = {
  message: `a mirror has to name the layout of the boot device: ${DEFAULT_LAYOUT}, which was assumed before, is added`,
  source: 'https://coreos.github.io/butane/release-notes/#butane-0260-2026-01-16',
};

/**
 * The edit that names the layout of a boot device, as its first field. Versions that require a layout for a mirror take the same one
 * that older versions assume. Undefined if the boot device is not written in a way that a field can be added to.
 */
export function addLayout(root: SourceNode, source: Source): TextEdit | undefined {
  const bootDevice = step(root, 'boot_device');
  if (bootDevice?.kind !== 'map' || isShared(root, bootDevice.span, { source, root })) return undefined;
  const change = insertEntry(bootDevice, 0, [`layout: ${DEFAULT_LAYOUT}`], new Layouts(source.text, root));
  return change && { source, ...change };
}
