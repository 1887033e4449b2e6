import { goQuote } from '../../grammar/go-quote.ts';
import { chooseVariant } from '../choose-variant.ts';
import type { CodeEntries, CodeExample } from '../entry.ts';
import { butane, fcos } from '../example.ts';

/* Units, their drop-ins, and quadlets: `unit`, `dropin`, `quadlet`; and `text`, what is written into any of them. */

function addInstall(wantedBy: string): string {
  return `add an [Install] section with WantedBy=${wantedBy}`;
}

const OTHER_PRESET = 'call the file 30-NAME.preset, so that it comes behind that of Ignition';

export const unitCodes = {
  foreign: {
    title: 'a unit of the image is one of another image',
    severity: 'warning',
    message: ({ unit, system, other }: { unit: string; system: string; other: string }) =>
      `${system} has no ${unit}: it belongs to ${other}, and this does nothing`,
    help: chooseVariant,
    why: 'Zincati, rpm-ostree and NetworkManager are on Fedora CoreOS, update_engine and locksmith on Flatcar. An entry without `contents` for a unit that is not there does nothing.',
    remedy: 'Remove the entry, or use what this image has.',
    example: fcos(`
systemd:
  units:
    - name: locksmithd.service
      enabled: true
`),
  },
  extension: {
    title: 'the name of a unit has no extension that systemd knows',
    severity: 'error',
    message: 'invalid systemd unit extension',
    why: 'The extension says what kind of unit it is. systemd ignores files with another extension.',
    remedy: 'Write the whole name: `app.service`, not `app`.',
    example: fcos(`
systemd:
  units:
    - name: app
      enabled: true
`),
  },
  syntax: {
    title: 'the contents of a unit or a drop-in are malformed',
    severity: 'error',
    message: ({ problem }: { problem: string }) => `invalid unit content: ${problem}`,
    why: 'A unit has sections and `Key=value` lines. Ignition refuses a unit that it cannot read.',
    remedy: 'Begin with a section such as `[Service]`, and write one setting on each line.',
    example: fcos(`
systemd:
  units:
    - name: app.service
      contents: |
        [Service
        ExecStart=/usr/bin/app
`),
  },
  'no-install-section': {
    title: 'a unit is enabled and has no [Install] section',
    severity: 'warning',
    message: ({ unit }: { unit: string }) => `unit ${goQuote(unit)} is enabled, but has no install section so enable does nothing`,
    help: ({ wantedBy }: { wantedBy: string }) => `${addInstall(wantedBy)}, or remove \`enabled\` if something else starts the unit`,
    why: 'systemd enables a unit by the links that its `[Install]` section describes. Without this section the unit does not start at boot.',
    remedy: 'Add `[Install]` with `WantedBy=multi-user.target`.',
    example: fcos(`
systemd:
  units:
    - name: app.service
      enabled: true
      contents: |
        [Service]
        ExecStart=/usr/bin/app
`),
  },
  'template-no-install-section': {
    title: 'an instance is enabled and its template has no [Install] section',
    severity: 'warning',
    message: ({ template, instance }: { template: string; instance: string }) =>
      `template unit ${goQuote(template)} for ${goQuote(instance)} doesn't have Install section`,
    help: ({ template, wantedBy }: { template: string; wantedBy: string }) => `${addInstall(wantedBy)} to ${template}`,
    why: 'systemd enables an instance such as `app@1.service` by the `[Install]` section of its template `app@.service`. Without this section the instance does not start at boot.',
    remedy: 'Add `[Install]` with `WantedBy=multi-user.target` to the template.',
    example: fcos(`
systemd:
  units:
    - name: app@.service
      contents: |
        [Service]
        ExecStart=/usr/bin/app %i
    - name: app@1.service
      enabled: true
`),
  },
  'too-many-sources': {
    title: 'a unit, a drop-in or a quadlet has two sources of contents',
    severity: 'error',
    message: 'only one of the following can be set: contents, contents_local',
    help: 'keep one of them',
    why: 'Contents have one source: `contents` or `contents_local`.',
    remedy: 'Keep one of them.',
    example: fcos(
      `
systemd:
  units:
    - name: app.service
      contents: |
        [Service]
        ExecStart=/usr/bin/app
      contents_local: app.service
`,
      { 'app.service': '[Service]\nExecStart=/usr/bin/app\n' },
    ),
  },
  'path-conflict': {
    title: 'a file has the path of a unit of the same config',
    severity: 'error',
    message: 'path conflicts with systemd unit or dropin',
    why: 'Ignition writes units to `/etc/systemd/system`. The unit and the file would overwrite each other.',
    remedy: 'Keep the unit in `systemd.units`, and remove the file.',
    example: fcos(`
systemd:
  units:
    - name: app.service
      contents: |
        [Service]
        ExecStart=/usr/bin/app
storage:
  files:
    - path: /etc/systemd/system/app.service
`),
  },
  'preset-file': {
    title: 'a preset undoes what enables a unit',
    severity: 'warning',
    cases: {
      same: {
        message: ({ units }: { units: readonly string[] }) => `${units.join(', ')} will not be enabled: Ignition writes this file itself`,
        help: OTHER_PRESET,
      },
      earlier: {
        message: ({ units, name }: { units: readonly string[]; name: string }) =>
          `${units.join(', ')} will not be enabled: ${name} comes before 20-ignition.preset, and disables it`,
        help: OTHER_PRESET,
      },
    },
    why: 'Ignition writes `enabled` of units into `20-ignition.preset`. systemd takes the first preset that names a unit, in the order of the names of the files.',
    remedy: 'Call the preset `30-NAME.preset`, so that it comes behind that of Ignition.',
    example: fcos(`
storage:
  files:
    - path: /etc/systemd/system-preset/10-quiet.preset
      contents:
        inline: disable *
systemd:
  units:
    - name: sshd.service
      enabled: true
`),
  },
} satisfies CodeEntries;

const DROPIN_EXTENSION = 'invalid systemd drop-in extension';

export const dropinCodes = {
  extension: {
    title: 'the name of a drop-in does not end in .conf',
    severity: 'error',
    cases: {
      absent: { message: DROPIN_EXTENSION, help: ({ meant }: { meant: string }) => `write it as ${meant}` },
      other: { message: DROPIN_EXTENSION, help: 'end the name in .conf' },
    },
    why: 'systemd reads only drop-ins that end in `.conf`.',
    remedy: 'Add `.conf` to the name.',
    example: fcos(`
systemd:
  units:
    - name: sshd.service
      dropins:
        - name: slow-start
          contents: |
            [Service]
            TimeoutStartSec=300
`),
  },
} satisfies CodeEntries;

/** A config of the first version with quadlets. */
const withQuadlets = (body: string): CodeExample => butane('fcos', '1.8.0-experimental', body);

export const quadletCodes = {
  'bad-extension': {
    title: 'the name of a quadlet has no extension that podman knows',
    severity: 'error',
    message: ({ extensions }: { extensions: readonly string[] }) =>
      `unsupported file extension for quadlet: must be one of ${extensions.slice(0, -1).join(', ')}, or ${extensions.at(-1)}`,
    why: 'The extension says what kind of quadlet it is. Podman ignores files with another extension.',
    remedy: 'Use `.container`, `.volume`, `.network`, `.kube`, `.image`, `.build`, `.pod` or `.artifact`.',
    example: withQuadlets(`
systemd:
  quadlets:
    - name: web.service
      rootful: true
      contents: |
        [Container]
        Image=docker.io/library/nginx
`),
  },
  'instance-contents': {
    title: 'an instance of a template quadlet has contents',
    severity: 'error',
    message: 'template instances cannot have contents or contents_local',
    why: 'An instance such as `web@1.container` becomes a link to its template `web@.container`, so it cannot have contents.',
    remedy: 'Move the contents to the template, and settings of this instance to `dropins`.',
    example: withQuadlets(`
systemd:
  quadlets:
    - name: web@1.container
      rootful: true
      contents: |
        [Container]
        Image=docker.io/library/nginx
`),
  },
  'node-exists': {
    title: 'a quadlet and the config have the same path',
    severity: 'error',
    message: 'matching filesystem node has existing contents or different type',
    why: 'Quadlets are written below `/etc/containers/systemd`. The config already has contents for this path, or a node of another kind.',
    remedy: 'Keep one of the two.',
    example: withQuadlets(`
systemd:
  quadlets:
    - name: web.container
      rootful: true
      contents: |
        [Container]
        Image=docker.io/library/nginx
storage:
  files:
    - path: /etc/containers/systemd/web.container
      contents:
        inline: |
          [Container]
          Image=docker.io/library/nginx
          [Install]
          WantedBy=multi-user.target
`),
  },
} satisfies CodeEntries;

export const textCodes = {
  crlf: {
    title: 'a script or a unit has Windows line ends',
    severity: 'warning',
    cases: {
      script: {
        message: 'the first line of this script ends in CRLF: the kernel looks for an interpreter whose name ends in a carriage return',
        help: 'save the script with LF line ends',
      },
      unit: { message: 'lines of this unit end in CRLF', help: 'save the unit with LF line ends' },
    },
    why: 'In a script, the carriage return becomes part of the name of the interpreter, which then does not exist. In a unit, it becomes part of the values.',
    remedy: 'Save the text with LF line ends. In Git, `* text=auto eol=lf` in `.gitattributes` does this for all files.',
    example: fcos(`
storage:
  files:
    - path: /usr/local/bin/hello
      mode: 0755
      contents:
        inline: "#!/bin/bash\\r\\necho hello\\r\\n"
`),
  },
  'template-placeholder': {
    title: 'the config is a template that was not filled in',
    severity: 'error',
    message: ({ placeholder }: { placeholder: string }) => `${placeholder} is a template placeholder: this is not a config yet`,
    help: 'render the template first, and check the result',
    why: 'Placeholders such as `{{ name }}` belong to a template engine. Without it they break the YAML, or the machine gets the placeholders.',
    remedy: 'Render the template first, and check the result.',
    example: fcos(`
passwd:
  users:
    - name: {{ user_name }}
`),
  },
  'literal-placeholder': {
    title: 'a path or a name has a placeholder in it',
    severity: 'warning',
    message: ({ placeholder }: { placeholder: string }) => `the machine takes ${placeholder} as it is: nothing replaces it there`,
    help: 'render the template first, and check what it makes',
    why: 'Nothing on the machine replaces placeholders of templates and variables of a shell in paths and names. There will be a file or a user that is called like the placeholder.',
    remedy: 'Write the value, or render the template first and check what it makes.',
    example: fcos(`
storage:
  files:
    - path: /etc/app/\${interface}.conf
`),
  },
  'unrendered-template': {
    title: 'the config is a template that is not rendered yet',
    severity: 'info',
    offBecause: 'because people check their templates on purpose.',
    message: ({ placeholder, others }: { placeholder: string; others: number }) =>
      `this is a template: ${placeholder}${others === 0 ? '' : `, and ${others} more`} can be checked only when it is rendered`,
    help: 'render the template first, and check what it makes',
    why: 'A key or a password that is a placeholder lets nobody in. What the values will be is not known, so that they are not checked.',
    remedy: 'Render the template first, and check what it makes.',
    example: fcos(`
passwd:
  users:
    - name: core
      ssh_authorized_keys:
        - \${ssh_key}
`),
  },
} satisfies CodeEntries;
