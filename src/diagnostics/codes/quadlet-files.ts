import { didYouMean } from '../did-you-mean.ts';
import type { CodeEntries, CodeExample } from '../entry.ts';
import { butane, fcos } from '../example.ts';
import { type UnitLineFault, unreadLine, writeLineAs } from '../unit-line-faults.ts';

/* What Podman does with the contents of quadlets: more codes of the subject `quadlet`. */

const quadletFile = (path: string, contents: string): string => `
storage:
  files:
    - path: ${path}
      contents:
        inline: |
${contents.trim().replace(/^/gm, '          ')}
`;

const quadlet = (name: string, contents: string, more = ''): CodeExample =>
  fcos(`${quadletFile(`/etc/containers/systemd/${name}`, contents)}${more.replace(/^\n/, '')}`);

const WEB = `
[Container]
Image=docker.io/library/nginx
[Install]
WantedBy=multi-user.target
`;

const unit = (body: string): string => `
systemd:
  units:
    - name: web.service
      ${body}
`;

/** A section of a quadlet that is not read. */
export interface UnreadSection {
  readonly quadlet: string;
  readonly section: string;
  /** The sections that are read. */
  readonly sections: string;
  /** The section that is meant, where that is sure. */
  readonly meant: string | undefined;
  /** The extension of the quadlets that have such a section, if there are any. */
  readonly extension: string | undefined;
}

/** A kind of quadlets, or a setting in one, that came with a version of Podman. */
export interface NewerThanPodman {
  readonly quadlet: string;
  readonly target: string;
  /** The first version that has it. */
  readonly since: string;
  /** The version of the target that lacks it. */
  readonly podman: string;
}

const useNewerImage = ({ since }: { since: string }): string => `use an image with Podman ${since} or newer`;
const removeKey = ({ key, since }: { key: string; since: string }): string => `remove ${key}=, or ${useNewerImage({ since })}`;

export const quadletFileCodes = {
  'unknown-key': {
    title: 'a quadlet has a setting that Podman does not know',
    severity: 'error',
    message: ({ quadlet, section, key }: { quadlet: string; section: string; key: string }) =>
      `Podman refuses ${quadlet} because of ${key}= in [${section}]: there will be no service`,
    help: ({ meant, rightSection }: { meant: string | undefined; rightSection: string | undefined }) => {
      if (meant !== undefined) return didYouMean({ meant });
      return rightSection === undefined ? 'remove it, or pass what it stands for with PodmanArgs=' : `move it to [${rightSection}]`;
    },
    why: 'Podman makes no service of a file with a setting that it does not know in the section of the quadlet.',
    remedy: 'Correct the name. A setting of systemd belongs to `[Service]` or `[Unit]`.',
    example: quadlet('web.container', WEB.replace('[Install]', 'PublishPrt=80:80\n[Install]')),
  },
  'unknown-section': {
    title: 'a quadlet has a section that neither Podman nor systemd reads',
    severity: 'warning',
    tag: 'unnecessary',
    message: ({ quadlet, section }: { quadlet: string; section: string }) =>
      `${quadlet} has no section [${section}]: its settings are ignored`,
    help: ({ quadlet, section, sections, meant, extension }: UnreadSection) => {
      if (meant !== undefined) return didYouMean({ meant });
      return extension === undefined
        ? `the sections of ${quadlet} are ${sections}`
        : `a file has one kind of quadlet: write [${section}] to a file of its own whose name ends in .${extension}`;
    },
    why: 'Podman copies sections that it does not know to the service, where systemd ignores them.',
    remedy: 'Correct the name, or write another kind of quadlet to a file of its own.',
    example: quadlet('web.container', `${WEB}[Volume]\nLabel=app=web`),
  },
  refused: {
    title: 'Podman refuses a quadlet because of what it lacks, or of settings that do not go together',
    severity: 'error',
    cases: {
      line: {
        message: ({ quadlet, ...fault }: { quadlet: string } & UnitLineFault) =>
          `Podman refuses ${quadlet} because of ${unreadLine(fault, '')}`,
        help: writeLineAs,
      },
      lacks: {
        message: ({ quadlet, section, keys }: { quadlet: string; section: string; keys: readonly string[] }) =>
          `Podman refuses ${quadlet}: [${section}] has no ${keys.map((key) => `${key}=`).join(' and no ')}`,
        help: ({ section, keys }: { section: string; keys: readonly string[] }) =>
          `add ${keys.map((key) => `${key}=`).join(' or ')} below [${section}]`,
      },
      'image-and-rootfs': {
        message: ({ quadlet }: { quadlet: string }) => `Podman refuses ${quadlet}: it has both Image= and Rootfs=`,
        help: 'keep one of them',
      },
      'driver-without-image': {
        message: ({ quadlet }: { quadlet: string }) => `Podman refuses ${quadlet}: Driver=image needs Image=`,
        help: 'add Image= below [Volume]',
      },
      'no-device': {
        message: ({ quadlet, key }: { quadlet: string; key: string }) => `Podman refuses ${quadlet}: ${key}= needs Device=`,
        help: ({ key }: { key: string }) => `add Device= below [Volume], or remove ${key}=`,
      },
      'no-subnet': {
        message: ({ quadlet, key }: { quadlet: string; key: string }) => `Podman refuses ${quadlet}: ${key}= needs Subnet=`,
        help: 'add Subnet= below [Network] for each of them',
      },
      'service-value': {
        message: ({ quadlet, key, value }: { quadlet: string; key: string; value: string }) =>
          `Podman refuses ${quadlet}: ${key}=${value} is not for it`,
        help: ({ key, values }: { key: string; values: readonly string[] }) => `write ${key}=${values.join(` or ${key}=`)}, or remove it`,
      },
      'group-without-user': {
        message: ({ quadlet }: { quadlet: string }) => `Podman refuses ${quadlet}: Group= needs User=`,
        help: 'add User= below [Container], or remove Group=',
      },
      pod: {
        message: ({ quadlet, pod }: { quadlet: string; pod: string }) =>
          `Podman refuses ${quadlet}: Pod=${pod} is not the name of a .pod file`,
        help: ({ pod }: { pod: string }) =>
          `write Pod=${pod}.pod, and the pod as a quadlet of this name; for a pod that is there already, write PodmanArgs=--pod=${pod}`,
      },
      'old-mapping': {
        message: ({ quadlet, key, old }: { quadlet: string; key: string; old: string }) =>
          `Podman refuses ${quadlet}: ${old}= does not go with ${key}=`,
        help: ({ old }: { old: string }) => `remove ${old}=, which is deprecated`,
      },
      'relative-file': {
        message: ({ quadlet, file }: { quadlet: string; file: string }) =>
          `Podman refuses ${quadlet}: File=${file} is a relative path, and there is no SetWorkingDirectory=`,
        help: 'write an absolute path, or add SetWorkingDirectory= below [Build]',
      },
    },
    why: 'Podman makes no service of such a file, and says so in the journal only.',
    remedy: 'Add what is missing: `Image=` in `[Container]`, `Yaml=` in `[Kube]`.',
    example: quadlet('web.container', WEB.replace(/Image=.*/, 'ContainerName=web')),
  },
  'missing-reference': {
    title: 'a quadlet refers to another one that is not there',
    severity: 'error',
    message: ({ quadlet, other }: { quadlet: string; other: string }) =>
      `${quadlet} refers to ${other}, which the config does not have: Podman makes no service of it, or one that fails`,
    help: ({ other }: { other: string }) => `add /etc/containers/systemd/${other}, or name what Podman has already without its extension`,
    why: 'A name that ends in `.network`, `.volume`, `.pod`, `.image` or `.build` stands for a quadlet. Podman does not make the service, or it waits for one that does not exist.',
    remedy: 'Add the other quadlet, or name a network or volume that Podman has already without the extension.',
    example: quadlet('web.container', WEB.replace('[Install]', 'Volume=data.volume:/data\n[Install]')),
  },
  enabled: {
    title: 'the service of a quadlet is enabled',
    severity: 'warning',
    message: ({ quadlet, service }: { quadlet: string; service: string }) =>
      `Podman makes ${service} of ${quadlet} at each boot, so that it cannot be enabled: \`enabled: true\` does nothing`,
    help: ({ quadlet, hasInstall }: { quadlet: string; hasInstall: boolean }) =>
      hasInstall
        ? 'remove `enabled`: the [Install] section of the quadlet starts it'
        : `write [Install] with WantedBy=multi-user.target into ${quadlet}, and remove the unit`,
    why: 'Podman makes the service anew at each boot. Such a service cannot be enabled: the `[Install]` section of the quadlet says what starts it.',
    remedy: 'Remove the unit, and write `[Install]` into the quadlet.',
    example: quadlet('web.container', WEB, unit('enabled: true')),
  },
  shadowed: {
    title: 'a unit hides the service of a quadlet',
    severity: 'error',
    message: ({ quadlet, service }: { quadlet: string; service: string }) =>
      `${service} hides the service that Podman makes of ${quadlet}: the quadlet never runs`,
    help: 'remove one of them, or give them names of their own',
    why: 'A unit in `/etc/systemd/system` comes before what Podman makes of a quadlet with the same name.',
    remedy: 'Remove one of them, or rename it.',
    example: quadlet('web.container', WEB, unit('contents: |\n        [Service]\n        ExecStart=/usr/bin/web')),
  },
  'not-started': {
    title: 'nothing starts the service of a quadlet',
    severity: 'info',
    message: ({ quadlet, service }: { quadlet: string; service: string }) =>
      `nothing starts ${service}: ${quadlet} has no [Install] section`,
    help: ({ quadlet, target }: { quadlet: string; target: string }) =>
      `to start it at boot, write [Install] with WantedBy=${target} at the end of ${quadlet}`,
    why: 'Podman makes a service of each quadlet. It starts at boot only where `[Install]` in the quadlet or another unit says so.',
    remedy: 'Add `[Install]` with `WantedBy=multi-user.target`, or `default.target` for a quadlet of a user.',
    example: quadlet('web.container', '[Container]\nImage=docker.io/library/nginx'),
  },
  port: {
    title: 'a quadlet publishes a port that it does not get',
    severity: 'warning',
    cases: {
      privileged: {
        message: ({ quadlet, port }: { quadlet: string; port: number }) =>
          `a container of a user does not get port ${port}: ${quadlet} does not start`,
        help: ({ port }: { port: number }) =>
          `publish a port from 1024 on, or write net.ipv4.ip_unprivileged_port_start=${port} into a file below /etc/sysctl.d`,
      },
      twice: {
        message: ({ quadlet, port, other }: { quadlet: string; port: number; other: string }) =>
          `${other} and ${quadlet} both publish port ${port}: only one of them starts`,
        help: 'publish another port',
      },
      'in-pod': {
        message: ({ quadlet, pod }: { quadlet: string; pod: string }) =>
          `Podman refuses ports of a container in a pod: ${quadlet} is in ${pod}, and does not start`,
        help: ({ pod }: { pod: string }) => `move PublishPort= to [Pod] of ${pod}`,
      },
      'no-network': {
        message: ({ quadlet, network }: { quadlet: string; network: string }) =>
          `Podman discards PublishPort= of ${quadlet}: with Network=${network} there is nothing to publish`,
        help: 'remove PublishPort=, or Network=',
      },
      resolved: {
        message: ({ quadlet, port, service }: { quadlet: string; port: number; service: string }) =>
          `${service} has port ${port}: ${quadlet} does not start`,
        help: 'publish it on one address, such as 192.0.2.1:53:53, or write [Resolve] with DNSStubListener=no into a file below /etc/systemd/resolved.conf.d',
      },
      sshd: {
        message: ({ quadlet, port, service }: { quadlet: string; port: number; service: string }) =>
          `${service} has port ${port}: ${quadlet} does not start`,
        help: 'publish another port, or give sshd another one with a file below /etc/ssh/sshd_config.d',
      },
    },
    why: 'A port of the machine belongs to one program. On Fedora CoreOS, sshd has port 22 and systemd-resolved port 53. Ports below 1024 are for root only, unless a setting of the kernel says otherwise.',
    remedy: 'Publish another port.',
    example: fcos(
      `${quadletFile(
        '/etc/containers/systemd/dns.container',
        '[Container]\nImage=docker.io/pihole/pihole\nPublishPort=53:53/udp\n[Install]\nWantedBy=multi-user.target',
      )}`,
    ),
  },
  'no-subids': {
    title: 'a quadlet wants a user namespace, and there are no numbers for it',
    severity: 'error',
    message: ({ quadlet }: { quadlet: string }) => `Podman has no numbers of users for UserNS=auto: ${quadlet} does not start`,
    help: 'add the user `containers` below passwd.users, with `system: true` and `no_create_home: true`, and append a line containers:2147483647:2147483648 to /etc/subuid and to /etc/subgid',
    why: 'For `UserNS=auto` Podman takes numbers of users from the ranges of the user `containers` in `/etc/subuid` and `/etc/subgid`. Fedora CoreOS has none.',
    remedy: 'Append a range for `containers` to `/etc/subuid` and `/etc/subgid`.',
    example: quadlet('web.container', WEB.replace('[Install]', 'UserNS=auto\n[Install]')),
  },
  'no-auto-update': {
    title: 'nothing looks for updates of a quadlet',
    severity: 'info',
    offBecause: 'because the timer may be enabled by another config, or by hand.',
    message: ({ quadlet }: { quadlet: string }) =>
      `${quadlet} is to be updated, and podman-auto-update.timer, which does that, is not enabled`,
    help: ({ isUser }: { isUser: boolean }) =>
      isUser
        ? 'write a link podman-auto-update.timer into timers.target.wants of the user, to /usr/lib/systemd/user/podman-auto-update.timer'
        : 'enable podman-auto-update.timer below systemd.units',
    why: '`AutoUpdate=` marks a container. podman-auto-update looks for new images; its timer is off in Fedora CoreOS and Flatcar.',
    remedy: 'Enable `podman-auto-update.timer` below `systemd.units`.',
    example: quadlet('web.container', WEB.replace('[Install]', 'AutoUpdate=registry\n[Install]')),
  },
  'volume-label': {
    title: 'SELinux does not let a container touch a folder that it mounts',
    severity: 'warning',
    offBecause: 'because a folder may have a label for containers already.',
    message: ({ quadlet, path }: { quadlet: string; path: string }) =>
      `SELinux does not let the container of ${quadlet} touch ${path}, unless the folder has a label for containers`,
    help: didYouMean,
    why: 'Files of the machine have labels that containers may not read or write. With the option `Z` or `z` Podman gives the folder the label of the container, or of all containers.',
    remedy: 'Add `:Z` to the volume, or `:z` where several containers use it.',
    example: quadlet(
      'web.container',
      WEB.replace('[Install]', 'Volume=/var/lib/web:/data\n[Service]\nExecStartPre=mkdir -p /var/lib/web\n[Install]'),
    ),
  },
  'no-secret': {
    title: 'a quadlet needs a secret that the config does not make',
    severity: 'info',
    offBecause: 'because secrets are often made by hand, after the first boot.',
    message: ({ quadlet, name }: { quadlet: string; name: string }) =>
      `nothing in the config makes the secret ${name}: ${quadlet} does not start until Podman has it`,
    help: ({ name }: { name: string }) => `make it with \`podman secret create ${name}\` in a unit that runs before`,
    why: 'Podman does not start a container whose secret it does not have.',
    remedy: 'Make the secret in a unit that runs before, or by hand.',
    example: quadlet('web.container', WEB.replace('[Install]', 'Secret=tls-key\n[Install]')),
  },
  'wrong-folder': {
    title: 'a quadlet is in a folder that Podman does not read',
    severity: 'error',
    message: ({ file }: { file: string }) => `Podman does not read ${file}: there will be no service`,
    help: ({ quadlet }: { quadlet: string }) =>
      `write it as /etc/containers/systemd/${quadlet}, or below .config/containers/systemd in the home of a user`,
    why: 'Podman reads quadlets in `/etc/containers/systemd` and in `.config/containers/systemd` of homes. systemd ignores them in its own folders.',
    remedy: 'Write the file to `/etc/containers/systemd`.',
    example: fcos(quadletFile('/etc/systemd/system/web.container', WEB)),
  },
  'no-podman': {
    title: 'a quadlet is for an image without Podman',
    severity: 'warning',
    message: ({ quadlet }: { quadlet: string }) => `Flatcar does not have Podman by default: there will be no service of ${quadlet}`,
    help: 'write a line podman to /etc/flatcar/enabled-sysext.conf',
    why: 'Flatcar has Podman as a system extension that is off by default. Without it nothing reads quadlets.',
    remedy: 'Write a line `podman` to `/etc/flatcar/enabled-sysext.conf`.',
    example: butane('flatcar', '1.1.0', quadletFile('/etc/containers/systemd/web.container', WEB)),
  },
  'short-name': {
    title: 'a quadlet names an image without its registry',
    severity: 'warning',
    message: ({ quadlet, image }: { quadlet: string; image: string }) =>
      `${quadlet} names the image ${image} without a registry: Podman has to guess, and may refuse to`,
    help: ({ wholeName }: { wholeName: string }) => `write the whole name, such as ${wholeName}`,
    why: 'Podman looks for such a name in a list of aliases, and then in several registries. A service has no terminal to ask which one is meant, so that it may fail.',
    remedy: 'Write the whole name, such as `docker.io/library/nginx:1.27`.',
    example: quadlet('web.container', WEB.replace('docker.io/library/', '')),
  },
  'too-new': {
    title: 'the Podman of the target does not know a quadlet, or a setting in it',
    severity: 'error',
    cases: {
      kind: {
        message: ({ quadlet, target, extension, since, podman }: NewerThanPodman & { extension: string }) =>
          `${target} has Podman ${podman} at most, which ignores ${quadlet}: files .${extension} are quadlets since Podman ${since}`,
        help: useNewerImage,
      },
      key: {
        message: ({ quadlet, target, section, key, since, podman }: NewerThanPodman & { section: string; key: string }) =>
          `${target} has Podman ${podman} at most, which refuses ${quadlet}: [${section}] has ${key}= since Podman ${since}`,
        help: removeKey,
      },
    },
    why: 'Podman makes no service of a file with a setting that it does not know, and ignores files of a kind that it does not know. Each version knows more of them than the one before.',
    remedy: 'Use a newer image, or write what older versions of Podman know.',
    example: {
      ...butane('fcos', '1.5.0', quadletFile('/etc/containers/systemd/web.container', WEB.replace('[Install]', 'Memory=1g\n[Install]'))),
      options: { target: 'fcos@39' },
    },
  },
  'in-late-releases': {
    title: 'only later images of the target have a Podman that knows a quadlet, or a setting in it',
    severity: 'warning',
    cases: {
      kind: {
        message: ({ quadlet, target, extension, since, podman }: NewerThanPodman & { extension: string }) =>
          `the first images of ${target} have Podman ${podman}, which ignores ${quadlet}: files .${extension} are quadlets since Podman ${since}`,
        help: useNewerImage,
      },
      key: {
        message: ({ quadlet, target, section, key, since, podman }: NewerThanPodman & { section: string; key: string }) =>
          `the first images of ${target} have Podman ${podman}, which refuses ${quadlet}: [${section}] has ${key}= since Podman ${since}`,
        help: removeKey,
      },
    },
    why: 'Fedora CoreOS gets newer versions of Podman within the life of a release. Podman makes no service of a file with a setting that it does not know.',
    remedy: 'Make sure that the image is new enough, or write what older versions of Podman know.',
    example: {
      ...butane(
        'fcos',
        '1.5.0',
        quadletFile('/etc/containers/systemd/web.container', WEB.replace('[Install]', 'GroupAdd=video\n[Install]')),
      ),
      options: { target: 'fcos@40' },
    },
  },
} satisfies CodeEntries;
