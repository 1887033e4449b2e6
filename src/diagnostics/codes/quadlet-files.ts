import type { CodeEntries, CodeExample } from '../entry.ts';
import { butane, fcos } from '../example.ts';

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

export const quadletFileCodes = {
  'unknown-key': {
    title: 'a quadlet has a setting that Podman does not know',
    severity: 'error',
    message: ({ quadlet, section, key }: { quadlet: string; section: string; key: string }) =>
      `Podman refuses ${quadlet} because of ${key}= in [${section}]: there will be no service`,
    why: 'Podman makes no service of a file with a setting that it does not know in the section of the quadlet.',
    remedy: 'Correct the name. A setting of systemd belongs to `[Service]` or `[Unit]`.',
    example: quadlet('web.container', WEB.replace('[Install]', 'PublishPrt=80:80\n[Install]')),
  },
  'unknown-section': {
    title: 'a quadlet has a section that neither Podman nor systemd reads',
    severity: 'warning',
    message: ({ unit, section }: { unit: string; section: string }) => `${unit} has no section [${section}]: its settings are ignored`,
    why: 'Podman copies sections that it does not know to the service, where systemd ignores them.',
    remedy: 'Correct the name, or write another kind of quadlet to a file of its own.',
    example: quadlet('web.container', `${WEB}[Volume]\nLabel=app=web`),
  },
  refused: {
    title: 'Podman refuses a quadlet because of what it lacks, or of settings that do not go together',
    severity: 'error',
    message: ({ quadlet, why }: { quadlet: string; why: string }) => `Podman refuses ${quadlet}: ${why}`,
    why: 'Podman makes no service of such a file, and says so in the journal only.',
    remedy: 'Add what is missing: `Image=` in `[Container]`, `Yaml=` in `[Kube]`.',
    example: quadlet('web.container', WEB.replace(/Image=.*/, 'ContainerName=web')),
  },
  'missing-reference': {
    title: 'a quadlet refers to another one that is not there',
    severity: 'error',
    message: ({ quadlet, other }: { quadlet: string; other: string }) =>
      `${quadlet} refers to ${other}, which the config does not have: Podman makes no service of it, or one that fails`,
    why: 'A name that ends in `.network`, `.volume`, `.pod`, `.image` or `.build` stands for a quadlet. Podman does not make the service, or it waits for one that does not exist.',
    remedy: 'Add the other quadlet, or name a network or volume that Podman has already without the extension.',
    example: quadlet('web.container', WEB.replace('[Install]', 'Volume=data.volume:/data\n[Install]')),
  },
  enabled: {
    title: 'the service of a quadlet is enabled',
    severity: 'warning',
    message: ({ quadlet, service }: { quadlet: string; service: string }) =>
      `${service} is made of ${quadlet} at each boot and cannot be enabled: \`enabled: true\` does nothing`,
    why: 'Podman makes the service anew at each boot. Such a service cannot be enabled: the `[Install]` section of the quadlet says what starts it.',
    remedy: 'Remove the unit, and write `[Install]` into the quadlet.',
    example: quadlet('web.container', WEB, unit('enabled: true')),
  },
  shadowed: {
    title: 'a unit hides the service of a quadlet',
    severity: 'error',
    message: ({ quadlet, service }: { quadlet: string; service: string }) =>
      `${service} hides the service that Podman makes of ${quadlet}: the quadlet never runs`,
    why: 'A unit in `/etc/systemd/system` comes before what Podman makes of a quadlet with the same name.',
    remedy: 'Remove one of them, or rename it.',
    example: quadlet('web.container', WEB, unit('contents: |\n        [Service]\n        ExecStart=/usr/bin/web')),
  },
  'not-started': {
    title: 'nothing starts the service of a quadlet',
    severity: 'info',
    message: ({ quadlet, service }: { quadlet: string; service: string }) =>
      `nothing starts ${service}: ${quadlet} has no [Install] section`,
    why: 'Podman makes a service of each quadlet. It starts at boot only where `[Install]` in the quadlet or another unit says so.',
    remedy: 'Add `[Install]` with `WantedBy=multi-user.target`, or `default.target` for a quadlet of a user.',
    example: quadlet('web.container', '[Container]\nImage=docker.io/library/nginx'),
  },
  'wrong-folder': {
    title: 'a quadlet is in a folder that Podman does not read',
    severity: 'error',
    message: ({ file }: { file: string }) => `Podman does not read ${file}: there will be no service`,
    why: 'Podman reads quadlets in `/etc/containers/systemd` and in `.config/containers/systemd` of homes. systemd ignores them in its own folders.',
    remedy: 'Write the file to `/etc/containers/systemd`.',
    example: fcos(quadletFile('/etc/systemd/system/web.container', WEB)),
  },
  'no-podman': {
    title: 'a quadlet is for an image without Podman',
    severity: 'warning',
    message: ({ quadlet }: { quadlet: string }) => `Flatcar does not have Podman by default: there will be no service of ${quadlet}`,
    why: 'Flatcar has Podman as a system extension that is off by default. Without it nothing reads quadlets.',
    remedy: 'Write a line `podman` to `/etc/flatcar/enabled-sysext.conf`.',
    example: butane('flatcar', '1.1.0', quadletFile('/etc/containers/systemd/web.container', WEB)),
  },
  'short-name': {
    title: 'a quadlet names an image without its registry',
    severity: 'warning',
    message: ({ quadlet, image }: { quadlet: string; image: string }) =>
      `${quadlet} names the image ${image} without a registry: Podman has to guess, and may refuse to`,
    why: 'Podman looks for such a name in a list of aliases, and then in several registries. A service has no terminal to ask which one is meant, so that it may fail.',
    remedy: 'Write the whole name, such as `docker.io/library/nginx:1.27`.',
    example: quadlet('web.container', WEB.replace('docker.io/library/', '')),
  },
} satisfies CodeEntries;
