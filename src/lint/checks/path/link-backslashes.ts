import { diagnose } from '../../../diagnostics/diagnose.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

/** Targets of links that are written as paths of Windows. */
export const linkBackslashes: MachineLint = ({ nodes }) =>
  nodes.flatMap(({ struct, target }) => {
    if (target === undefined || !target.includes('\\') || target.includes('/')) return [];
    return [aboutField(struct, 'target', diagnose('link/backslashes', { target, meant: target.replaceAll('\\', '/') }))];
  });
