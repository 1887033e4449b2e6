import { diagnose } from '../../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../../diagnostics/diagnostic.ts';
import { meantHomePath } from '../../../../grammar/home-path.ts';
import { cleanPath } from '../../../../grammar/posix-path.ts';
import { text } from '../../../../schema/placed.ts';
import type { Rule } from '../../rule.ts';

/** The error about a path that is required; undefined if the path is valid. */
export function pathFault(path: string | undefined): Diagnostic | undefined {
  if (!path) return diagnose('path/missing');
  if (!path.startsWith('/')) return { ...diagnose('path/relative'), help: relativeHelp(path) };
  const meant = cleanPath(path);
  return meant === path ? undefined : diagnose('path/not-simplified', { meant });
}

/** The help for a path of swap, such as the `none` of an fstab. Ignition does not mount swap, and makes no directory for it. */
export const SWAP_PATH_HELP = 'remove it: swap is not mounted at a path';

/** Begins with the name of a directory at the root of a system. */
const TOP = /^(?:\.?\/)?(bin|boot|dev|etc|home|lib|media|mnt|opt|root|run|sbin|srv|sys|tmp|usr|var)(?:\/|$)/;
/** Begins with a name that the kernel gives to a disk, a partition, an array or a volume. */
const DEVICE = /^(?:sd[a-z]+|vd[a-z]+|xvd[a-z]+|nvme\d|mmcblk\d|dasd[a-z]|md\d|dm-\d|loop\d|sr\d|mapper\/|disk\/by-)/;
const TAGS: Readonly<Record<string, string>> = {
  UUID: 'by-uuid',
  LABEL: 'by-label',
  PARTUUID: 'by-partuuid',
  PARTLABEL: 'by-partlabel',
};

/** The help for a path that does not begin with a slash. */
function relativeHelp(path: string): string {
  // a text in quotes keeps its white space
  if (/^\s+\//.test(path)) return `remove the white space before the path: write it as ${path.trim()}`;
  if (/^\{[{%]/.test(path)) return 'render the template first, and check the result';
  if (/^(?:~|\$HOME\b|\$\{HOME\})/.test(path)) return homeHelp(path);
  if (/^\$/.test(path)) return 'variables are not expanded here: write the whole path';
  if (/^[A-Za-z]:[\\/]|^\\/.test(path)) return 'this is a Windows path: write the path on the machine, with slashes';
  if (/^[a-z][a-z0-9+]*:\/\//.test(path)) return 'this is a URL: write the path on the machine';
  const [, tag = '', value = ''] = /^([A-Z]+)="?([^"/]+)"?$/.exec(path) ?? [];
  if (Object.hasOwn(TAGS, tag)) return `write it as /dev/disk/${TAGS[tag]}/${value}`;
  if (DEVICE.test(path)) return `write it as ${cleanPath(`/dev/${path}`)}`;
  if (TOP.test(path)) return `write it as ${cleanPath(`/${path}`)}`;
  return 'write the absolute path, such as /etc/NAME or /var/lib/NAME';
}

function homeHelp(path: string): string {
  return `${path.startsWith('~') ? '~' : '$HOME'} is not expanded here: write the whole path, such as ${meantHomePath(path) ?? '/home/core'}`;
}

function pathRule(on: string): Rule {
  return {
    on,
    check(node, say) {
      const fault = pathFault(text(node, 'path'));
      if (fault) say(['path'], fault);
    },
  };
}

export const directoryPath = pathRule('Directory');
export const filePath = pathRule('File');
export const linkPath = pathRule('Link');
