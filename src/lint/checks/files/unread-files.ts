import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { imageNames } from '../../facts/images/shipped-files.ts';
import { unreadFiles as unreadOn } from '../../facts/images/unread-files.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import { firstOfPlace } from '../../machine/first-of-place.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

/** Files that programs of other systems read, and nothing on this one. */
export const unreadFiles: MachineLint = (machine) => {
  const { variant, nodes, unitNamed } = machine;
  const kinds = unreadOn[variant ?? ''] ?? [];
  const findings = nodes.flatMap((node): Diagnostic[] => {
    if (node.kind !== 'file') return [];
    const unread = kinds.find(({ paths }) => paths.test(node.path));
    // a config that names the reader installs it
    if (!unread || unread.readers.some((reader) => machine.mentions().count(reader) > 0 || unitNamed(reader))) return [];
    const values = { path: node.writtenPath, system: imageNames[variant!]!, reason: unread.reason, instead: unread.instead };
    return [aboutField(node.struct, 'path', diagnose('path/unread', values))];
  });
  return firstOfPlace(findings);
};
