import { diagnose } from '../../../../diagnostics/diagnose.ts';
import { templateOf } from '../../../../grammar/quadlet-name.ts';
import { text } from '../../../../schema/placed.ts';
import { quadletExtensions } from '../../../../spec/values.ts';
import type { Rule } from '../../rule.ts';
import { exclusiveFields } from '../struct-facts.ts';

const oneSource = exclusiveFields('Quadlet');

/** The rules of podman-systemd.unit(5): the extension is known, and an instance of a template has no contents. */
export const quadletNames: Rule = {
  on: 'Quadlet',
  check(quadlet, say, at) {
    const name = text(quadlet, 'name') ?? '';
    if (!quadletExtensions.some((extension) => name.endsWith(extension)))
      return say(['name'], diagnose('quadlet/bad-extension', { extensions: quadletExtensions }));
    if (templateOf(name) === undefined) return oneSource.check(quadlet, say, at);
    for (const field of ['contents', 'contents_local'])
      if (text(quadlet, field) !== undefined) say([field], diagnose('quadlet/instance-contents'));
  },
};
