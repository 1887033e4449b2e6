import { aboutField } from '../../machine/diagnostics.ts';
import { finding } from '../../machine/finding.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

const WRITABLE_BY_OTHERS = 0o022;

/** Rules of sudo that others than root may write: sudo does not read them. */
export const sudoersMode: MachineLint = ({ nodes }) =>
  nodes.flatMap((node) => {
    if (node.kind !== 'file' || !/^\/etc\/sudoers(?:$|\.d\/[^/]+$)/.test(node.path)) return [];
    if (((node.mode ?? 0) & WRITABLE_BY_OTHERS) === 0 && /^(?:root|0)$/.test(node.user)) return [];
    const [field, why] = /^(?:root|0)$/.test(node.user)
      ? ['mode', 'others than root may write it']
      : ['user', `it belongs to ${node.user}`];
    const message = `sudo does not read ${node.writtenPath}: ${why}`;
    const help = field === 'mode' ? 'write it as 0440' : 'remove `user`: files belong to root';
    return [aboutField(node.struct, field, finding('settings-file/sudoers-mode', message, help))];
  });
