import { diagnose } from '../../../diagnostics/diagnose.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

const WRITABLE_BY_OTHERS = 0o022;

/** Rules of sudo that others than root may write: sudo does not read them. */
export const sudoersMode: MachineLint = ({ nodes }) =>
  nodes.flatMap((node) => {
    if (node.kind !== 'file' || !/^\/etc\/sudoers(?:$|\.d\/[^/]+$)/.test(node.path)) return [];
    const isOfRoot = /^(?:root|0)$/.test(node.user);
    if (((node.mode ?? 0) & WRITABLE_BY_OTHERS) === 0 && isOfRoot) return [];
    const path = node.writtenPath;
    if (isOfRoot) return [aboutField(node.struct, 'mode', diagnose('settings-file/sudoers-mode', 'mode', { path }))];
    return [aboutField(node.struct, 'user', diagnose('settings-file/sudoers-mode', 'owner', { path, user: node.user }))];
  });
