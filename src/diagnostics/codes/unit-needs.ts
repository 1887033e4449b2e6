import type { CodeEntries } from '../entry.ts';
import { fcos } from '../example.ts';

/* What a service needs and nothing makes: more codes of the subject `unit`. */

export const unitNeedCodes = {
  'missing-path': {
    title: 'a service needs a file or a directory that nothing makes',
    severity: 'warning',
    cases: {
      volume: {
        message: ({ by, path }: { by: string; path: string }) =>
          `nothing makes ${path}: Podman does not start a container that mounts what does not exist, and ${by} fails`,
        help: ({ path }: { path: string }) => `add \`- path: ${path}\` below storage.directories`,
      },
      environment: {
        message: ({ by, path }: { by: string; path: string }) => `nothing makes ${path}, and without this file ${by} does not start`,
        help: ({ path }: { path: string }) => `add \`- path: ${path}\` below storage.files, or write - in front of the path`,
      },
      file: {
        message: ({ by, path }: { by: string; path: string }) => `nothing makes ${path}, which ${by} reads: its service fails`,
        help: ({ path }: { path: string }) => `add \`- path: ${path}\` below storage.files`,
      },
      directory: {
        message: ({ by, path }: { by: string; path: string }) => `nothing makes ${path}, and without this directory ${by} does not start`,
        help: ({ path }: { path: string }) => `add \`- path: ${path}\` below storage.directories`,
      },
    },
    why: 'Podman refuses to mount a path of the machine that does not exist. systemd does not start a service without its file of environment variables or its working directory, unless a `-` stands in front of the path.',
    remedy: 'Add the path below `storage.directories` or `storage.files`. Paths that something else in the config names are not reported.',
    example: fcos(`
storage:
  files:
    - path: /etc/containers/systemd/web.container
      contents:
        inline: |
          [Container]
          Image=docker.io/library/nginx
          Volume=/var/lib/web:/usr/share/nginx/html:Z
          [Install]
          WantedBy=multi-user.target
`),
  },
  'unknown-user': {
    title: 'a service runs as a user or a group that nobody has made',
    severity: 'warning',
    message: ({ unit, key, name, system }: { unit: string; key: string; name: string; system: string }) =>
      `neither the config nor ${system} has the ${key.toLowerCase()} ${name}: ${unit} does not start`,
    help: ({ key, name }: { key: string; name: string }) =>
      `declare it: \`- name: ${name}\` below passwd.${key === 'User' ? 'users' : 'groups'}; or write DynamicUser=yes`,
    why: 'systemd does not start a service whose `User=` or `Group=` does not exist: it fails with 217/USER or 216/GROUP.',
    remedy: 'Declare the user or the group below `passwd`, or let systemd make one with `DynamicUser=yes`.',
    example: fcos(`
systemd:
  units:
    - name: app.service
      enabled: true
      contents: |
        [Service]
        User=appuser
        ExecStart=/usr/bin/sleep infinity
        [Install]
        WantedBy=multi-user.target
`),
  },
} satisfies CodeEntries;
