import { quadletExtensions } from '../../spec/values.ts';
import type { ButaneDescriptions } from './butane-description.ts';

const local = (kind: string): string =>
  `File on the machine that runs Butane, with the text of the ${kind}. The path is relative to \`--files-dir\` and cannot leave it.`;

const quoted = quadletExtensions.map((extension) => `\`${extension}\``);
const extensions = `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;

/** systemd units, and quadlets, from which Podman generates units. */
export const units: ButaneDescriptions = {
  Systemd: {
    quadlets: 'Podman quadlets to write: containers, volumes, networks and other objects that systemd manages. Each name may occur once.',
  },
  Unit: {
    contents: { text: 'Text of the unit file. Leave it out for a unit that the system already has.' },
    contents_local: { text: local('unit file'), examples: ['thing.service'] },
  },
  Dropin: {
    contents_local: { text: local('drop-in'), examples: ['10-restart.conf'] },
  },
  Quadlet: {
    name: {
      text: `Name of the quadlet file. It must end with ${extensions}. An instance of a template (\`web@1.container\`) becomes a link to the template (\`web@.container\`) and has no contents.`,
      required: true,
      examples: ['web.container', 'web-data.volume'],
    },
    rootful: {
      text: 'True writes the quadlet to /etc/containers/systemd, and root runs it. False writes it to /etc/containers/systemd/users, and every other user runs it.',
      default: 'false',
    },
    contents: {
      text: 'Text of the quadlet.',
      examples: ['[Container]\nImage=docker.io/library/nginx\n\n[Install]\nWantedBy=multi-user.target\n'],
    },
    contents_local: { text: local('quadlet'), examples: ['web.container'] },
    dropins: 'Drop-in files that change settings of the quadlet. They are written to a directory next to it.',
  },
};
