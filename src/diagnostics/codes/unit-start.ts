import { didYouMean } from '../did-you-mean.ts';
import type { CodeEntries } from '../entry.ts';
import { butane, fcos } from '../example.ts';

/* Whether and when a unit starts: more codes of the subject `unit`. */

/** The line that a fix writes below the one of the diagnostic. */
const addLineBelow = ({ lineBelow }: { lineBelow: string }): string => `add ${lineBelow} below it`;

export const unitStartCodes = {
  'misspelt-name': {
    title: 'the name of a unit of the image is misspelt',
    severity: 'warning',
    message: ({ unit }: { unit: string }) => `neither the config nor the image has a unit ${unit}: this does nothing`,
    help: didYouMean,
    why: 'What is enabled, masked or extended by a drop-in has to exist. A preset or a drop-in for a name that no unit has does nothing, without a word.',
    remedy: 'Correct the name, or write `contents`.',
    example: fcos(`
systemd:
  units:
    - name: dokcer.service
      enabled: true
`),
  },
  'enabled-template': {
    title: 'a template is enabled',
    severity: 'warning',
    message: ({ unit }: { unit: string }) => `${unit} is a template and cannot be enabled: no instance of it starts`,
    help: ({ instance }: { instance: string }) => `enable an instance such as ${instance}, or add DefaultInstance= to [Install]`,
    why: 'A template such as `app@.service` is no unit that can start: instances of it do, such as `app@one.service`.',
    remedy: 'Enable an instance, or name one with `DefaultInstance=` in `[Install]`.',
    example: fcos(`
systemd:
  units:
    - name: app@.service
      enabled: true
      contents: |
        [Service]
        ExecStart=/usr/bin/app %i
        [Install]
        WantedBy=multi-user.target
`),
  },
  masked: {
    title: 'a unit is masked, and enabled or written too',
    severity: 'warning',
    cases: {
      enabled: {
        message: ({ unit }: { unit: string }) => `${unit} is masked, so \`enabled: true\` cannot start it`,
        help: 'remove `mask`, or `enabled`',
      },
      contents: {
        message: ({ unit }: { unit: string }) => `${unit} is masked, so its contents cannot start it`,
        help: 'remove `mask`, or `contents`',
      },
    },
    why: 'A masked unit is a link to `/dev/null`: nothing can start it, whether it is enabled or not.',
    remedy: 'Remove `mask`, or what contradicts it.',
    example: fcos(`
systemd:
  units:
    - name: app.service
      enabled: true
      mask: true
`),
  },
  'empty-contents': {
    title: 'a unit has empty contents',
    severity: 'warning',
    message: ({ unit }: { unit: string }) => `${unit} has empty contents: Ignition writes no unit`,
    help: 'remove `contents`, or write the unit there',
    why: 'Ignition does not write a unit whose contents are empty. What is enabled then is a unit of the image, or none.',
    remedy: 'Remove `contents`, or write the unit there.',
    example: fcos(`
systemd:
  units:
    - name: app.service
      contents: ""
`),
  },
  'unknown-target': {
    title: 'a unit names a target that does not exist',
    severity: 'warning',
    message: ({ unit, key, target }: { unit: string; key: string; target: string }) =>
      `${key}= of ${unit} names ${target}, which does not exist`,
    help: didYouMean,
    why: 'systemd takes the name of any target. A unit that is wanted by one that does not exist never starts.',
    remedy: 'Correct the name: `multi-user.target` is the one for most services.',
    example: fcos(`
systemd:
  units:
    - name: app.service
      enabled: true
      contents: |
        [Service]
        ExecStart=/usr/bin/app
        [Install]
        WantedBy=multi-usr.target
`),
  },
  'user-target': {
    title: 'a unit of users is wanted by a target that only the system has',
    severity: 'warning',
    message: ({ unit, target }: { unit: string; target: string }) =>
      `${unit} is a unit of users, whose managers have no ${target}: it never starts by itself`,
    help: didYouMean,
    why: 'Each user has a manager of their own, which has no `multi-user.target`. A unit that hangs on it never starts by itself.',
    remedy: 'Write `WantedBy=default.target`.',
    example: fcos(`
storage:
  files:
    - path: /etc/systemd/user/app.service
      contents:
        inline: |
          [Service]
          ExecStart=/usr/bin/app
          [Install]
          WantedBy=multi-user.target
`),
  },
  'network-online': {
    title: 'a unit is ordered after network-online.target, which nothing starts',
    severity: 'warning',
    message: ({ unit }: { unit: string }) => `${unit} does not wait for the network: After= alone does not start network-online.target`,
    help: addLineBelow,
    why: '`After=` says in which order two units start, if both do. `network-online.target` starts only where a unit wants it: without one the unit does not wait for the network.',
    remedy: 'Add `Wants=network-online.target` beside `After=network-online.target`.',
    example: fcos(`
systemd:
  units:
    - name: app.service
      enabled: true
      contents: |
        [Unit]
        After=network-online.target
        [Service]
        ExecStart=/usr/bin/app
        [Install]
        WantedBy=multi-user.target
`),
  },
  'no-service': {
    title: 'a timer, a socket or a path starts a service that is not there',
    severity: 'warning',
    message: ({ unit, service }: { unit: string; service: string }) => `${unit} starts ${service}, which the config does not have`,
    help: ({ service, setting }: { service: string; setting: string }) => `add ${service}, or name the unit to start with ${setting}=`,
    why: 'A timer starts the service of its own name unless `Unit=` names another one. systemd refuses to start a timer without it.',
    remedy: 'Add the service, or name the one that is meant.',
    example: fcos(`
systemd:
  units:
    - name: backup.timer
      enabled: true
      contents: |
        [Timer]
        OnCalendar=daily
        [Install]
        WantedBy=timers.target
`),
  },
  'started-twice': {
    title: 'a service is enabled, and so is its timer',
    severity: 'info',
    message: ({ service, timer }: { service: string; timer: string }) =>
      `${service} starts at boot, and not only when ${timer} is due: both are enabled`,
    help: ({ service, timer }: { service: string; timer: string }) => `remove \`enabled\` from ${service}, so that only ${timer} starts it`,
    why: 'A timer starts its service when it is due. A service that is enabled too also starts at each boot.',
    remedy: 'Enable the timer alone, unless the service is to run at each boot as well.',
    example: fcos(`
systemd:
  units:
    - name: backup.timer
      enabled: true
      contents: |
        [Timer]
        OnCalendar=daily
        [Install]
        WantedBy=timers.target
    - name: backup.service
      enabled: true
      contents: |
        [Service]
        Type=oneshot
        ExecStart=/usr/bin/rsync -a /var/lib/app /var/backup
        [Install]
        WantedBy=multi-user.target
`),
  },
  'replaces-image-unit': {
    title: 'a unit of the image is replaced as a whole',
    severity: 'warning',
    offBecause: 'because to write a unit anew is also a way to change all of it.',
    message: ({ unit }: { unit: string }) => `${unit} is a unit of the image: \`contents\` replaces all of it, now and after updates`,
    help: 'to change some settings of it, write `dropins`',
    why: 'A unit in `/etc` hides the one of the same name in the image. What an update changes in that one does not reach the machine.',
    remedy: 'Write what differs as a drop-in: `dropins` instead of `contents`.',
    example: fcos(`
systemd:
  units:
    - name: sshd.service
      contents: |
        [Service]
        ExecStart=/usr/sbin/sshd -D -p 2222
`),
  },
  'disables-extension': {
    title: 'a unit of a system extension is to be disabled',
    severity: 'info',
    message: ({ unit }: { unit: string }) => `${unit} is in a system extension: Ignition cannot disable it, and before 2.16 stops the boot`,
    help: 'to keep it from starting, write `mask: true` instead of `enabled: false`',
    why: 'Docker and containerd are system extensions on Flatcar, which are not there while Ignition runs: Ignition cannot disable their units, and versions before 2.16 stop the boot.',
    remedy: 'Write `mask: true`.',
    example: butane(
      'flatcar',
      '1.1.0',
      `
systemd:
  units:
    - name: docker.socket
      enabled: false
`,
    ),
  },
  'no-updates': {
    title: 'automatic updates are switched off',
    severity: 'info',
    offBecause: 'because who switches updates off mostly means it.',
    message: ({ unit }: { unit: string }) => `without ${unit} the machine does not update itself`,
    help: 'update the machine in another way, or remove this',
    why: 'Fedora CoreOS and Flatcar stay secure by updating themselves. Without their agent a machine stays as it was installed.',
    remedy: 'Choose when updates happen instead: see the update strategies of Zincati, or `/etc/flatcar/update.conf`.',
    example: fcos(`
systemd:
  units:
    - name: zincati.service
      mask: true
`),
  },
  'not-enabled': {
    title: 'a unit is written as a file and nothing enables it',
    severity: 'info',
    message: ({ unit }: { unit: string }) =>
      `${unit} is not enabled: nothing follows its [Install] section, and the machine does not start it`,
    help: ({ unit, target }: { unit: string; target: string }) =>
      `write it below systemd.units with \`enabled: true\`, or add a link /etc/systemd/system/${target}.wants/${unit} to it`,
    why: 'Ignition enables the units of `systemd.units` only. Nothing follows the `[Install]` section of a file.',
    remedy: 'Write the unit below `systemd.units` with `enabled: true`, or add the link that `[Install]` stands for.',
    example: fcos(`
storage:
  files:
    - path: /etc/systemd/system/app.service
      contents:
        inline: |
          [Service]
          ExecStart=/usr/bin/app
          [Install]
          WantedBy=multi-user.target
`),
  },
  'no-linger': {
    title: 'a unit of a user starts only when the user logs in',
    severity: 'info',
    message: ({ file, user }: { file: string; user: string }) =>
      `${file} starts when ${user} logs in, and ends when ${user} logs out: ${user} does not linger`,
    help: ({ user }: { user: string }) => `to start it with the machine, add an empty file /var/lib/systemd/linger/${user}`,
    why: "A user's units run while the user is logged in. The units of a user who lingers start with the machine.",
    remedy: 'Add an empty file `/var/lib/systemd/linger/USER`.',
    example: fcos(`
storage:
  directories:
    - path: /home/core/.config
      user: {name: core}
      group: {name: core}
    - path: /home/core/.config/containers
      user: {name: core}
      group: {name: core}
    - path: /home/core/.config/containers/systemd
      user: {name: core}
      group: {name: core}
  files:
    - path: /home/core/.config/containers/systemd/web.container
      user: {name: core}
      group: {name: core}
      contents:
        inline: |
          [Container]
          Image=docker.io/library/nginx
          [Install]
          WantedBy=default.target
`),
  },
  'runs-again': {
    title: 'a service that ends is needed by several units',
    severity: 'info',
    offBecause: 'because many such services do no harm when they run twice.',
    message: ({ unit, by }: { unit: string; by: string }) => `${unit} may run again for each of ${by}: once it has ended it is not active`,
    help: addLineBelow,
    why: 'A service with `Type=oneshot` is not active once it has ended, and each unit that needs it starts it again.',
    remedy: 'Add `RemainAfterExit=yes`.',
    example: fcos(`
systemd:
  units:
    - name: prepare.service
      contents: |
        [Service]
        Type=oneshot
        ExecStart=/usr/bin/prepare
    - name: one.service
      enabled: true
      contents: &app |
        [Unit]
        Requires=prepare.service
        [Service]
        ExecStart=/usr/bin/app
        [Install]
        WantedBy=multi-user.target
    - name: two.service
      enabled: true
      contents: *app
`),
  },
  'layers-again': {
    title: 'a service layers packages at each boot',
    severity: 'warning',
    message: ({ unit }: { unit: string }) => `${unit} installs packages again at each boot, and fails where they are there`,
    help: ({ needsOrder, needsOption }: { needsOrder: boolean; needsOption: boolean }) =>
      [
        'add a condition in [Unit], such as ConditionPathExists=!/var/lib/%N.stamp',
        ...(needsOrder ? ['Before=zincati.service'] : []),
        ...(needsOption ? ['the option --allow-inactive'] : []),
      ].join(', '),
    why: 'rpm-ostree fails where a package is layered already, and a transaction of it fails while Zincati has one.',
    remedy: 'Let the service run once: a condition on a file that it writes, `Before=zincati.service`, and `--allow-inactive`.',
    example: fcos(`
systemd:
  units:
    - name: packages.service
      enabled: true
      contents: |
        [Service]
        Type=oneshot
        ExecStart=/usr/bin/rpm-ostree install --apply-live vim
        [Install]
        WantedBy=multi-user.target
`),
  },
} satisfies CodeEntries;
