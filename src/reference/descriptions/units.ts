import { quadletExtensions } from '../../spec/values.ts';
import type { ButaneDescriptions } from './butane-description.ts';

const local = (what: string): string =>
  `File with the text of the ${what} on the machine that runs Butane. The path is relative to \`--files-dir\`, and stays inside it.`;

const quoted = quadletExtensions.map((extension) => `\`${extension}\``);
const extensions = `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;

/** Units of systemd, and quadlets: files from which Podman makes units. */
export const units: ButaneDescriptions = {
  Systemd: { quadlets: 'Quadlets of Podman to write: containers, volumes, networks and so on that run as services. Each name once.' },
  Unit: {
    contents: { text: 'Text of the unit file. Without one the unit is one that the system has.' },
    contents_local: { text: local('unit file'), examples: ['thing.service'] },
  },
  Dropin: {
    contents_local: { text: local('drop-in'), examples: ['10-restart.conf'] },
  },
  Quadlet: {
    name: {
      text: `Name of the file, ending in ${extensions}. An instance of a template (\`web@1.container\`) becomes a link to the template (\`web@.container\`) and has no contents of its own.`,
      required: true,
      examples: ['web.container', 'web-data.volume'],
    },
    rootful: {
      text: 'True writes it to /etc/containers/systemd, where root runs it; false to /etc/containers/systemd/users, where every other user does.',
      default: 'false',
    },
    contents: {
      text: 'Text of the quadlet.',
      examples: ['[Container]\nImage=docker.io/library/nginx\n\n[Install]\nWantedBy=multi-user.target\n'],
    },
    contents_local: { text: local('quadlet'), examples: ['web.container'] },
    dropins: 'Files that change single settings of the quadlet, in a directory beside it.',
  },
};
