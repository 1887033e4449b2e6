import type { CodeEntries } from '../entry.ts';
import { fcos } from '../example.ts';

/* What systemd makes of the settings of a unit: more codes of the subject `unit`. */

export const unitSettingCodes = {
  'unknown-section': {
    title: 'a unit has a section that systemd does not read',
    severity: 'warning',
    message: ({ unit, section }: { unit: string; section: string }) => `${unit} has no section [${section}]: its settings are ignored`,
    why: 'systemd reads the sections of the type of the unit and ignores others, with all of their settings. Upper and lower case differ.',
    remedy: 'Correct the name of the section. A name that begins with `X-` is for other programs.',
    example: fcos(`
systemd:
  units:
    - name: app.service
      enabled: true
      contents: |
        [Unti]
        Description=App
        [Service]
        ExecStart=/usr/bin/app
        [Install]
        WantedBy=multi-user.target
`),
  },
  'unknown-key': {
    title: 'a unit has a setting that systemd does not know there',
    severity: 'warning',
    message: ({ unit, section, key }: { unit: string; section: string; key: string }) =>
      `systemd ignores ${key}= in [${section}] of ${unit}: it does not know it there`,
    why: 'systemd ignores settings that it does not know, and settings in a section that is not theirs. The default applies.',
    remedy: 'Correct the name, or move the setting to its section: `After=` belongs to `[Unit]`.',
    example: fcos(`
systemd:
  units:
    - name: app.service
      enabled: true
      contents: |
        [Service]
        ExecStart=/usr/bin/app
        Restrat=always
        [Install]
        WantedBy=multi-user.target
`),
  },
  'ignored-line': {
    title: 'a unit has a line that systemd cannot read',
    severity: 'warning',
    message: ({ unit, line, why }: { unit: string; line: string; why: string }) =>
      `systemd ignores ${JSON.stringify(line)} in ${unit}: ${why}`,
    why: 'systemd reads lines of the form `Key=value` below the header of a section. It ignores other lines.',
    remedy: 'Put the line below the header of its section, or begin a comment with `#`.',
    example: fcos(`
systemd:
  units:
    - name: sshd.service
      dropins:
        - name: 10-restart.conf
          contents: |
            Restart=always
`),
  },
  'obsolete-key': {
    title: 'a unit has a setting that newer versions of systemd ignore',
    severity: 'warning',
    message: ({ unit, key, since }: { unit: string; key: string; since: number }) =>
      `${key}= in ${unit} has no effect from systemd ${since} on`,
    why: 'Settings for the first version of control groups and others of old times have no effect any more.',
    remedy: 'Write the setting that took its place, such as `MemoryMax=` for `MemoryLimit=`.',
    example: fcos(`
systemd:
  units:
    - name: app.service
      enabled: true
      contents: |
        [Service]
        ExecStart=/usr/bin/app
        CPUShares=512
        [Install]
        WantedBy=multi-user.target
`),
  },
  'bad-value': {
    title: 'a setting of a unit has a value that systemd ignores',
    severity: 'warning',
    message: ({ unit, key, word, problem }: { unit: string; key: string; word: string; problem: string }) =>
      `systemd ignores ${key}= in ${unit}: ${word} ${problem}`,
    why: 'systemd skips a setting whose value it does not understand, with a line in the journal. The default applies.',
    remedy: 'Write one of the values that the setting takes. Upper and lower case differ in words.',
    example: fcos(`
systemd:
  units:
    - name: app.service
      enabled: true
      contents: |
        [Service]
        ExecStart=/usr/bin/app
        Restart=Always
        [Install]
        WantedBy=multi-user.target
`),
  },
  'refused-value': {
    title: 'a setting of a unit has a value for which systemd refuses the unit',
    severity: 'error',
    message: ({ unit, key, word, problem }: { unit: string; key: string; word: string; problem: string }) =>
      `systemd refuses ${unit}: ${word} in ${key}= ${problem}`,
    why: 'systemd does not load a unit with such a value, so that the unit does not start.',
    remedy: 'Correct the value. A percent sign is written as `%%`, and a program with its whole path.',
    example: fcos(`
systemd:
  units:
    - name: app.service
      enabled: true
      contents: |
        [Service]
        ExecStart=usr/bin/app
        [Install]
        WantedBy=multi-user.target
`),
  },
  refused: {
    title: 'systemd refuses a unit because of what it lacks, or of settings that do not go together',
    severity: 'error',
    message: ({ unit, why }: { unit: string; why: string }) => `systemd refuses ${unit}: ${why}`,
    why: 'systemd does not load such a unit, so that it does not start: a service without a command, two commands in `ExecStart=` without `Type=oneshot`, a timer without a time.',
    remedy: 'Add what is missing. In a drop-in, write an empty `ExecStart=` above a new one.',
    example: fcos(`
systemd:
  units:
    - name: app.service
      enabled: true
      contents: |
        [Service]
        Type=oneshot
        ExecStart=/usr/bin/app
        Restart=always
        [Install]
        WantedBy=multi-user.target
`),
  },
  'second-exec-start': {
    title: 'a drop-in adds a second ExecStart= to a unit of the image',
    severity: 'warning',
    message: ({ unit }: { unit: string }) => `ExecStart= is added to the one that ${unit} has, and systemd refuses a service with two`,
    why: 'A drop-in adds to the settings of its unit. systemd refuses a service with two `ExecStart=` unless it has `Type=oneshot`, so that the service does not start any more.',
    remedy: 'Write an empty `ExecStart=` above the new one: it takes away the one of the unit.',
    example: fcos(`
systemd:
  units:
    - name: zincati.service
      dropins:
        - name: verbose.conf
          contents: |
            [Service]
            ExecStart=/usr/libexec/zincati agent -vv
`),
  },
  'two-suffixes': {
    title: 'the name of a unit has two suffixes',
    severity: 'warning',
    message: ({ unit, meant }: { unit: string; meant: string }) => `${unit} has two suffixes: it is another unit than ${meant}`,
    why: 'Such a name is valid, and is that of another unit: drop-ins and `enabled` do nothing for the one that was meant.',
    remedy: 'Remove one of them.',
    example: fcos(`
systemd:
  units:
    - name: serial-getty@ttyS0.service.service
      enabled: true
`),
  },
} satisfies CodeEntries;
