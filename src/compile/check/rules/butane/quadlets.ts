import { error } from '../../../../diagnostics/make.ts';
import { templateOf } from '../../../../grammar/quadlet-name.ts';
import { text } from '../../../../schema/placed.ts';
import { quadletExtensions } from '../../../../spec/values.ts';
import type { Rule } from '../../rule.ts';
import { exclusiveFields } from '../struct-facts.ts';

const BAD_EXTENSION = error(
  'quadlet/bad-extension',
  `unsupported file extension for quadlet: must be one of ${quadletExtensions.slice(0, -1).join(', ')}, or ${quadletExtensions.at(-1)}`,
);
const INSTANCE_CONTENTS = error('quadlet/instance-contents', 'template instances cannot have contents or contents_local');

const oneSource = exclusiveFields('Quadlet');

/** Quadlets as podman-systemd.unit(5) takes them: known extensions; an instance of a template has nothing of its own. */
export const quadletNames: Rule = {
  on: 'Quadlet',
  check(quadlet, say, at) {
    const name = text(quadlet, 'name') ?? '';
    if (!quadletExtensions.some((extension) => name.endsWith(extension))) return say(['name'], BAD_EXTENSION);
    if (templateOf(name) === undefined) return oneSource.check(quadlet, say, at);
    for (const field of ['contents', 'contents_local']) if (text(quadlet, field) !== undefined) say([field], INSTANCE_CONTENTS);
  },
};
