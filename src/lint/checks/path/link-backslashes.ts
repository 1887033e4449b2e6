import { aboutField } from '../../machine/diagnostics.ts';
import { finding } from '../../machine/finding.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

/** Targets of links that are written as paths of Windows. */
export const linkBackslashes: MachineLint = ({ nodes }) =>
  nodes.flatMap(({ struct, target }) => {
    if (target === undefined || !target.includes('\\') || target.includes('/')) return [];
    const meant = target.replaceAll('\\', '/');
    const message = `${target} is one file name on Linux, with backslashes in it: the link leads nowhere`;
    return [{ ...aboutField(struct, 'target', finding('link/backslashes', message, `write it as ${meant}`)), values: { meant } }];
  });
