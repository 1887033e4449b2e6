import { didYouMean } from '../did-you-mean.ts';
import type { CodeEntries } from '../entry.ts';
import { fcos } from '../example.ts';
import { type UnitLineFault, unreadLine, writeLineAs } from '../unit-line-faults.ts';

/* What systemd makes of the settings of a unit: more codes of the subject `unit`. */

/** A section of a unit that is not read. */
export interface UnreadSection {
  readonly unit: string;
  /** The sections that are read. */
  readonly sections: string;
  /** The section that is meant, where that is sure. */
  readonly meant: string | undefined;
  /** The extension of the quadlets that have such a section, if there are any. */
  readonly extension: string | undefined;
}

/** A value that systemd does not take. */
export interface BadValue {
  readonly unit: string;
  readonly key: string;
  /** The value or its wrong part, in quotes. */
  readonly word: string;
  /** What is wrong: `is no boolean`. */
  readonly problem: string;
}

const allowedWords = ({ allowed }: { allowed: readonly string[] }): string => `write one of ${allowed.join(', ')}`;

const ignoredValue = ({ unit, key, word, problem }: BadValue): string => `systemd ignores ${key}= in ${unit}: ${word} ${problem}`;
const refusedValue = ({ unit, key, word, problem }: BadValue): string => `systemd refuses ${unit}: ${word} in ${key}= ${problem}`;

const severalStarts = ({ unit, count }: { unit: string; count: number }): string =>
  `systemd refuses ${unit}: it has ${count} commands in ExecStart=, which only Type=oneshot may have`;

export const unitSettingCodes = {
  'unexpanded-variable': {
    title: 'a variable in Environment= stays as it is written',
    severity: 'warning',
    message: ({ unit, variable }: { unit: string; variable: string }) =>
      `systemd puts no value in place of ${variable} in Environment= of ${unit}: the program gets these letters`,
    help: ({ variable }: { variable: string }) =>
      variable.includes('PATH') ? 'write the whole list of folders' : 'write the value, or a specifier such as %h for the home',
    why: 'systemd replaces variables in commands only. In `Environment=` a `$` is a letter like any other, so that `PATH=/opt/bin:$PATH` loses all other folders.',
    remedy: "Write the whole value, or set the variable in a shell: `/bin/sh -c 'PATH=/opt/bin:$PATH exec app'`.",
    example: fcos(`
systemd:
  units:
    - name: app.service
      enabled: true
      contents: |
        [Service]
        Environment=PATH=/opt/bin:$PATH
        ExecStart=/usr/bin/app
        [Install]
        WantedBy=multi-user.target
`),
  },
  'unknown-section': {
    title: 'a unit has a section that systemd does not read',
    severity: 'warning',
    tag: 'unnecessary',
    message: ({ unit, section }: { unit: string; section: string }) => `${unit} has no section [${section}]: its settings are ignored`,
    help: ({ unit, sections, meant, extension }: UnreadSection) => {
      if (meant !== undefined) return didYouMean({ meant });
      return extension === undefined
        ? `the sections of ${unit} are ${sections}`
        : `this is a quadlet: write it to a file in /etc/containers/systemd whose name ends in .${extension}`;
    },
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
    tag: 'unnecessary',
    message: ({ unit, section, key }: { unit: string; section: string; key: string }) =>
      `systemd ignores ${key}= in [${section}] of ${unit}: it does not know it there`,
    help: ({ meant, rightSection }: { meant: string | undefined; rightSection: string | undefined }) => {
      if (rightSection !== undefined) return `move it to [${rightSection}]`;
      return meant === undefined ? 'systemd 262 and older do not know it: remove it, or correct its name' : didYouMean({ meant });
    },
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
    tag: 'unnecessary',
    message: ({ unit, ...fault }: { unit: string } & UnitLineFault) => `systemd ignores ${unreadLine(fault, ` in ${unit}`)}`,
    help: writeLineAs,
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
    tag: 'deprecated',
    message: ({ unit, key, since }: { unit: string; key: string; since: number }) =>
      `${key}= in ${unit} has no effect from systemd ${since} on`,
    help: ({ key, replacement }: { key: string; replacement: string | undefined }) =>
      replacement === undefined ? `remove ${key}=` : `write ${replacement}= instead; its values may have another range`,
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
    tag: 'unnecessary',
    cases: {
      misspelt: { message: ignoredValue, help: didYouMean },
      'not-allowed': { message: ignoredValue, help: allowedWords },
      other: { message: ignoredValue },
    },
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
    cases: {
      misspelt: { message: refusedValue, help: didYouMean },
      'not-allowed': { message: refusedValue, help: allowedWords },
      other: { message: refusedValue },
    },
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
    cases: {
      template: {
        message: ({ unit, type }: { unit: string; type: string }) => `systemd refuses ${unit}: a ${type} cannot be a template`,
        help: 'write a name without @',
      },
      timer: {
        message: ({ unit }: { unit: string }) => `systemd refuses ${unit}: it has no On…= setting`,
        help: 'add a time to [Timer], such as OnCalendar=daily',
      },
      path: {
        message: ({ unit }: { unit: string }) => `systemd refuses ${unit}: it has no path to watch`,
        help: 'add a path to [Path], such as PathExists=/var/lib/app/trigger',
      },
      socket: {
        message: ({ unit }: { unit: string }) => `systemd refuses ${unit}: it has no Listen…= setting`,
        help: 'add an address to [Socket], such as ListenStream=8080',
      },
      mount: {
        message: ({ unit }: { unit: string }) => `systemd refuses ${unit}: it has no What= setting`,
        help: 'add the device to [Mount], such as What=/dev/disk/by-label/data',
      },
      'no-start': {
        message: ({ unit }: { unit: string }) => `systemd refuses ${unit}: it has no ExecStart=`,
        help: 'add a command to [Service], such as ExecStart=/usr/bin/true',
      },
      'no-start-of-type': {
        message: ({ unit, type }: { unit: string; type: string }) =>
          `systemd refuses ${unit}: it has no ExecStart=, which Type=${type} needs`,
        help: 'add ExecStart=, or write Type=oneshot and RemainAfterExit=yes',
      },
      'stop-alone': {
        message: ({ unit }: { unit: string }) => `systemd refuses ${unit}: it has ExecStop= alone, which needs RemainAfterExit=yes`,
        help: 'add RemainAfterExit=yes below [Service]',
      },
      'several-starts': {
        message: severalStarts,
        help: 'add Type=oneshot below [Service], or run the others with ExecStartPre=',
      },
      'start-in-dropin': {
        message: severalStarts,
        help: 'write an empty ExecStart= above the one in the drop-in, which takes away the one of the unit',
      },
      'oneshot-restart': {
        message: ({ unit, value }: { unit: string; value: string }) => `systemd refuses ${unit}: Restart=${value} is not for Type=oneshot`,
        help: didYouMean,
      },
      'no-bus-name': {
        message: ({ unit }: { unit: string }) => `systemd refuses ${unit}: Type=dbus needs BusName=`,
        help: 'add BusName= with the name that the program takes on the bus',
      },
    },
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
    help: 'write an empty ExecStart= above it, which takes away the one of the unit',
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
    help: didYouMean,
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
