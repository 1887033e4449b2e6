import { templateOf } from '../../../../names/quadlet-name.ts';
import { text } from '../../../../tree/placed.ts';
import { error, type Rule } from '../../rule.ts';
import { TOO_MANY_SOURCES } from './units.ts';

export const quadletExtensions: readonly string[] = ['.container', '.volume', '.network', '.kube', '.image', '.build', '.pod', '.artifact'];

const BAD_EXTENSION = error(
  'quadlet/bad-extension',
  'unsupported file extension for quadlet: must be one of .container, .volume, .network, .kube, .image, .build, .pod, or .artifact',
);
const INSTANCE_CONTENTS = error('quadlet/instance-contents', 'template instances cannot have contents or contents_local');

/** Quadlets as podman-systemd.unit(5) takes them: known extensions; an instance of a template has nothing of its own. */
export const quadletNames: Rule = {
  on: 'Quadlet',
  check(quadlet, say) {
    const name = text(quadlet, 'name') ?? '';
    if (!quadletExtensions.some((extension) => name.endsWith(extension))) return say(['name'], BAD_EXTENSION);
    const set = ['contents', 'contents_local'].filter((field) => text(quadlet, field) !== undefined);
    if (templateOf(name) !== undefined) for (const field of set) say([field], INSTANCE_CONTENTS);
    else if (set.length === 2) say(['contents_local'], TOO_MANY_SOURCES);
  },
};
