import { diagnose } from '../../../diagnostics/diagnose.ts';
import { type Struct, struct as structOf, text } from '../../../schema/placed.ts';
import { imageNames, shippedFiles } from '../../facts/images/shipped-files.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

/** Files that the image has, written without `overwrite: true`: Ignition stops there. */
export const existingFiles: MachineLint = ({ nodes, variant }) => {
  const shipped = new Set(shippedFiles[variant ?? '']);
  return nodes.flatMap(({ kind, path, overwrite, struct }) => {
    // without contents a file that exists keeps its own
    const replaces = kind === 'link' || (kind === 'file' && hasSource(struct));
    if (!replaces || overwrite || !shipped.has(path)) return [];
    const values = { path, system: imageNames[variant!]!, missingField: { name: 'overwrite', value: 'true' } };
    return aboutField(struct, 'path', diagnose('file/exists-no-overwrite', kind === 'file' ? 'file' : 'link', values));
  });
};

function hasSource(file: Struct): boolean {
  return text(structOf(file, 'contents'), 'source') !== undefined;
}
