import type { Diagnostic } from '../../../../diagnostics/diagnostic.ts';
import { error } from '../../../../diagnostics/make.ts';
import { cleanPath } from '../../../../grammar/posix-path.ts';
import { text } from '../../../../schema/placed.ts';
import type { Rule } from '../../rule.ts';

const NO_PATH = error('path/missing', 'path not specified');
const RELATIVE = error('path/relative', 'path not absolute');
const DIRTY = error(
  'path/not-simplified',
  'path is not fully simplified',
  'write it without `.`, `..`, double slashes and a slash at the end',
);

/** What is wrong with a path that has to be there. */
export function pathFault(path: string | undefined): Diagnostic | undefined {
  if (!path) return NO_PATH;
  if (!path.startsWith('/')) return { ...RELATIVE, help: relativeHelp(path) };
  const clean = cleanPath(path);
  return clean === path ? undefined : { ...DIRTY, help: `write it as ${clean}`, values: { meant: clean } };
}

/** The directories at the root of a system. */
const TOP = /^(?:\.?\/)?(bin|boot|dev|etc|home|lib|media|mnt|opt|root|run|sbin|srv|sys|tmp|usr|var)(?:\/|$)/;
/** Names of disks, partitions, arrays and volumes as the kernel gives them. */
const DEVICE = /^(?:sd[a-z]+|vd[a-z]+|xvd[a-z]+|nvme\d|mmcblk\d|dasd[a-z]|md\d|dm-\d|loop\d|sr\d|mapper\/|disk\/by-)/;
const TAGS: Readonly<Record<string, string>> = {
  UUID: 'by-uuid',
  LABEL: 'by-label',
  PARTUUID: 'by-partuuid',
  PARTLABEL: 'by-partlabel',
};

/** What to write in place of a path that does not begin at the root. */
function relativeHelp(path: string): string {
  if (/^(?:~|\$HOME\b|\$\{HOME\})/.test(path)) return homeHelp(path);
  if (/^\$/.test(path)) return 'nothing fills in variables here: write the whole path';
  if (/^[A-Za-z]:[\\/]|^\\/.test(path)) return 'this is a path of Windows: write the path on the machine, with slashes';
  if (/^[a-z][a-z0-9+]*:\/\//.test(path)) return 'this is a URL: write the path on the machine';
  const [, tag = '', value = ''] = /^([A-Z]+)="?([^"/]+)"?$/.exec(path) ?? [];
  if (Object.hasOwn(TAGS, tag)) return `write it as /dev/disk/${TAGS[tag]}/${value}`;
  if (DEVICE.test(path)) return `write it as ${cleanPath(`/dev/${path}`)}`;
  if (TOP.test(path)) return `write it as ${cleanPath(`/${path}`)}`;
  return 'write the whole path, from / on: such as /etc/NAME or /var/lib/NAME';
}

function homeHelp(path: string): string {
  const [, user = '', rest = ''] = /^(?:~([a-z_][a-z0-9_-]*)?|\$HOME|\$\{HOME\})(\/.*)?$/s.exec(path) ?? [];
  return `no shell expands ${path.startsWith('~') ? '~' : '$HOME'} here: write the whole path, such as ${cleanPath(`/home/${user || 'core'}${rest}`)}`;
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
