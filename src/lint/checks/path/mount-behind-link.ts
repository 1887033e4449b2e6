import { diagnose } from '../../../diagnostics/diagnose.ts';
import { escapeUnitPath } from '../../../grammar/unit-name.ts';
import { struct, structs, text } from '../../../schema/placed.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { machinePath } from '../../machine/machine-path.ts';

/** Mount points behind a link of the image: systemd mounts nothing at a path with a link in it. */
export const mountBehindLink: MachineLint = ({ document, isOstree, unitNamed }) => {
  if (!isOstree) return [];
  return structs(struct(document, 'storage'), 'filesystems').flatMap((filesystem) => {
    const path = text(filesystem, 'path') ?? '';
    const meant = machinePath(path, true);
    if (meant === path || !unitNamed(`${escapeUnitPath(path)}.mount`)) return [];
    return [aboutField(filesystem, 'path', diagnose('mount-unit/behind-link', { path, meant }))];
  });
};
