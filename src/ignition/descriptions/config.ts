import type { Shape } from '../../schema/shape.ts';
import type { Descriptions, WrittenDescription } from '../field-description.ts';
import { hashWords, schemeWords } from '../value-words.ts';

/** A checksum that every version accepts. */
const SHA512_OF_NOTHING =
  'sha512-cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e';

const url = (shape: Shape): string => `URL to fetch. Schemes: ${schemeWords(shape)}. Set \`verification\` if the scheme is http.`;
const source: WrittenDescription = { text: url, examples: ['https://example.com/motd', 'data:,hello%20world'] };
const verification = 'Checks that the fetched data is the expected data.';

/** The config as a whole, and everything that Ignition fetches. */
export const configDescriptions: Descriptions = {
  Config: {
    ignition: 'Settings of the config itself: its version, other configs to include, and how to fetch.',
    kernelArguments: 'Kernel arguments to add or remove. The machine reboots once if they change.',
    passwd: 'Users and groups.',
    storage: 'Disks, RAID arrays, encrypted volumes, filesystems, and the files, directories and links on them.',
    systemd: 'Units of systemd, their drop-ins, and whether the units start at boot.',
  },
  Ignition: {
    config: 'Other configs, to merge into this one or to use instead of it.',
    proxy: 'Proxies for everything that Ignition fetches.',
    security: 'Certificate authorities to trust when Ignition fetches.',
    timeouts: 'How long to wait for servers.',
    version: {
      text: 'Version of the Ignition spec that the config follows. Ignition refuses versions that it does not know.',
      required: true,
    },
  },
  IgnitionConfig: {
    merge: 'Configs to merge into this one, in order. A later config overrides an earlier one, and all of them override this one.',
    replace: 'A config to use instead of this one. The rest of this config then only applies to fetching it.',
  },
  ConfigReference: {
    source: {
      text: (shape) => `${url(shape)} The data must be an Ignition config.`,
      required: true,
      examples: ['https://example.com/base.ign'],
    },
    verification,
  },
  CaReference: {
    source: {
      text: (shape) => `${url(shape)} The data must be one or more certificates in PEM format.`,
      required: true,
      examples: ['https://example.com/ca.pem'],
    },
    verification,
  },
  FileContents: {
    compression: '`gzip` if Ignition must decompress the data. If it is not set or empty, Ignition uses the data as it is.',
    source: {
      ...source,
      text: (shape) => `${url(shape)} Without it, an existing file keeps its contents, and a missing file is created empty.`,
    },
    verification,
  },
  Resource: {
    compression:
      '`gzip` if Ignition must decompress the data. If it is not set or empty, Ignition uses the data as it is. Not supported for s3.',
    httpHeaders: 'Headers to send with an http or https request.',
    source,
    verification,
  },
  Verification: {
    hash: {
      text: (shape) => `Expected checksum of the data after decompression: ${hashWords(shape)}.`,
      examples: [SHA512_OF_NOTHING],
    },
  },
  HTTPHeader: {
    name: { text: 'Name of the header. Each name may occur once.', required: true, examples: ['Authorization'] },
    value: {
      text: 'Value of the header. Leave it out to remove a header of this name that a parent config sets.',
      examples: ['Bearer TOKEN'],
    },
  },
  Security: { tls: 'Certificate authorities for https.' },
  TLS: {
    certificateAuthorities: 'Certificate authorities to trust in addition to those of the system. Each `source` may occur once.',
  },
  Proxy: {
    httpProxy: {
      text: 'URL of the proxy for http, and also for https if `httpsProxy` is not set.',
      examples: ['http://proxy.example.com:3128'],
    },
    httpsProxy: { text: 'URL of the proxy for https.', default: 'the value of `httpProxy`', examples: ['https://proxy.example.com:3129'] },
    noProxy: {
      text: 'Hosts to reach without a proxy: IP addresses, networks (`10.0.0.0/8`), domains with their subdomains (`example.com`), or only the subdomains (`.example.com`), each optionally with a port. `*` stands for all hosts.',
      examples: ['example.com', '10.0.0.0/8'],
    },
  },
  Timeouts: {
    httpResponseHeaders: {
      text: 'How long to wait for the headers of a response. 0 waits forever.',
      unit: 'seconds',
      default: '10',
      examples: [30],
    },
    httpTotal: {
      text: 'How long a fetch may take in total, including retries. 0 waits forever.',
      unit: 'seconds',
      default: '0',
      examples: [300],
    },
  },
  KernelArguments: {
    shouldExist: { text: 'Arguments to add to the kernel command line if they are missing.', examples: ['console=ttyS0'] },
    shouldNotExist: { text: 'Arguments to remove from the kernel command line.', examples: ['mitigations=auto,nosmt'] },
  },
};
