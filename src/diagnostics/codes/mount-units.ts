import { didYouMean } from '../did-you-mean.ts';
import type { CodeEntries } from '../entry.ts';
import { fcos } from '../example.ts';

/* Mount units that people write: more codes of the subject `mount-unit`. */

const mount = (name: string, where: string, more = ''): ReturnType<typeof fcos> =>
  fcos(`
systemd:
  units:
    - name: ${name}
      enabled: true
      contents: |
        [Mount]
        What=/dev/disk/by-label/data
        Where=${where}
        [Install]
        WantedBy=local-fs.target
${more}`);

export const mountPathCodes = {
  options: {
    title: 'mount options have spaces between them',
    severity: 'error',
    message: ({ options }: { options: string }) => `mount refuses these options: ${options} has a space where a comma has to be`,
    help: didYouMean,
    why: 'mount(8) takes a list of options with commas between them. The mount unit fails, and what needs the mount point does not start.',
    remedy: 'Write commas, or in `mount_options` an item for each option.',
    example: mount('var-data.mount', '/var/data\n        Options=defaults noatime'),
  },
  name: {
    title: 'the name of a mount unit does not say where it mounts',
    severity: 'error',
    message: ({ unit, setting, meant }: { unit: string; setting: string; meant: string }) =>
      `systemd refuses ${unit}: the unit for ${setting} is called ${meant}`,
    help: ({ unit, meant, isEntry }: { unit: string; meant: string; isEntry: boolean }) =>
      isEntry ? `write it as ${meant}` : `write ${meant} instead of ${unit}`,
    why: 'systemd takes the name of a mount unit for its path, with `-` for `/` and `\\x2d` for `-`, and refuses a unit whose `Where=` says something else. Swap units are named after `What=`.',
    remedy: 'Rename the unit. `systemd-escape --path --suffix=mount PATH` prints the name.',
    example: mount('images.mount', '/var/lib/containers'),
  },
  link: {
    title: 'a unit mounts at a path with a link in it',
    severity: 'error',
    message: ({ unit, where }: { unit: string; where: string }) =>
      `${unit} cannot mount: ${where} leads through a link, and systemd mounts at real paths only`,
    help: ({ realPath, realUnit }: { realPath: string; realUnit: string }) => `write ${realPath}, and call the unit ${realUnit}`,
    why: 'On Fedora CoreOS and its kin, `/mnt`, `/opt`, `/srv`, `/home`, `/root` and `/usr/local` are links into `/var`. systemd does not mount at a path with a link in it.',
    remedy: 'Write the real path, such as `/var/mnt/data`, and rename the unit.',
    example: mount('mnt-data.mount', '/mnt/data'),
  },
  'hides-files': {
    title: 'a mount hides files that the config writes',
    severity: 'warning',
    message: ({ file, unit, where }: { file: string; unit: string; where: string }) =>
      `${file} is hidden once ${unit} mounts ${where}: Ignition writes it before that, to the filesystem below`,
    help: ({ where }: { where: string }) =>
      `add \`path: ${where}\` to the filesystem below storage.filesystems, so that Ignition mounts it too`,
    why: 'Ignition writes files before systemd mounts anything. It mounts a filesystem itself only where `storage.filesystems` has a `path`: otherwise the files are below the mount point, where nobody sees them.',
    remedy: 'Write `path` for the filesystem, or let a service write the files.',
    example: mount(
      'var-lib-app.mount',
      '/var/lib/app',
      `storage:
  files:
    - path: /var/lib/app/settings
`,
    ),
  },
} satisfies CodeEntries;
