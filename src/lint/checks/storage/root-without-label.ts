import { diagnose } from '../../../diagnostics/diagnose.ts';
import { flag, struct, structs, text } from '../../../schema/placed.ts';
import { about } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

const ROOT_DEVICES = /^\/dev\/(?:disk\/by-partlabel\/root|mapper\/root|md\/md-root|disk\/by-id\/dm-name-root)$/;

/** A root filesystem that is made anew without the label by which the machine finds it. */
export const rootWithoutLabel: MachineLint = ({ document, isOstree }) => {
  if (!isOstree) return [];
  return structs(struct(document, 'storage'), 'filesystems').flatMap((filesystem) => {
    const device = text(filesystem, 'device') ?? '';
    if (!ROOT_DEVICES.test(device) || !flag(filesystem, 'wipeFilesystem') || text(filesystem, 'label') === 'root') return [];
    return [about(filesystem, diagnose('filesystem/root-without-label', { device }))];
  });
};
