import type { Shape } from '../../schema/shape.ts';
import type { Descriptions, WrittenDescription } from '../field-description.ts';
import { hashWords, schemeWords } from '../value-words.ts';

/** A checksum that every version takes. */
const SHA512_OF_NOTHING =
  'sha512-cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e';

const url = (shape: Shape): string => `URL to fetch from: ${schemeWords(shape)}. Check what comes over plain http with \`verification\`.`;
const source: WrittenDescription = { text: url, examples: ['https://example.com/motd', 'data:,hello%20world'] };
const verification = 'How to make sure that what was fetched is what was meant.';

/** The config as a whole, and whatever is fetched. */
export const configDescriptions: Descriptions = {
  Config: {
    ignition: 'The config itself: its version, other configs it draws in, and how to fetch.',
    kernelArguments: 'Kernel arguments to add or remove. The machine reboots once where they change.',
    passwd: 'Users and groups.',
    storage: 'Disks, arrays, encrypted volumes, filesystems, and what is written to them.',
    systemd: 'Units, their drop-ins, and whether they start.',
  },
  Ignition: {
    config: 'Other configs: merged into this one, or used in its place.',
    proxy: 'Proxies for everything that Ignition fetches.',
    security: 'Whom to trust when fetching.',
    timeouts: 'How long to wait for servers.',
    version: {
      text: 'Version of the spec that the config is written in. Ignition refuses versions that it does not know.',
      required: true,
    },
  },
  IgnitionConfig: {
    merge: 'Configs to merge into this one, in order: a later one wins over an earlier one, and all of them over this one.',
    replace: 'A config to use instead of this one. Everything else here then counts only for fetching it.',
  },
  ConfigReference: {
    source: { text: (shape) => `${url(shape)} It has to hold a config.`, required: true, examples: ['https://example.com/base.ign'] },
    verification,
  },
  CaReference: {
    source: {
      text: (shape) => `${url(shape)} It has to hold certificates in PEM form, one or several.`,
      required: true,
      examples: ['https://example.com/ca.pem'],
    },
    verification,
  },
  FileContents: {
    compression: '`gzip` if the data is compressed and is to be unpacked; not set, or empty, if it is taken as it is.',
    source: {
      ...source,
      text: (shape) => `${url(shape)} Without it an existing file keeps its contents, and a missing one is created empty.`,
    },
    verification,
  },
  Resource: {
    compression: '`gzip` if the data is compressed and is to be unpacked; not set, or empty, if it is taken as it is. Not for s3.',
    httpHeaders: 'Headers to send with the request, for http and https.',
    source,
    verification,
  },
  Verification: {
    hash: {
      text: (shape) => `Expected checksum of the data, after unpacking: ${hashWords(shape)}.`,
      examples: [SHA512_OF_NOTHING],
    },
  },
  HTTPHeader: {
    name: { text: 'Name of the header. Each name may appear once.', required: true, examples: ['Authorization'] },
    value: {
      text: 'Value of the header. Without one, a header of this name that a parent config sets is dropped.',
      examples: ['Bearer TOKEN'],
    },
  },
  Security: { tls: 'Trust for https.' },
  TLS: {
    certificateAuthorities: 'Certificate authorities to trust besides those of the system, each with a `source` of its own.',
  },
  Proxy: {
    httpProxy: {
      text: 'URL of the proxy for http, and for https where no other is set.',
      examples: ['http://proxy.example.com:3128'],
    },
    httpsProxy: { text: 'URL of the proxy for https.', default: 'what `httpProxy` says', examples: ['https://proxy.example.com:3129'] },
    noProxy: {
      text: 'Hosts to reach directly: addresses, networks (`10.0.0.0/8`), domains with all below them, `.domain` for only what is below, each with a port if need be; `*` for all.',
      examples: ['example.com', '10.0.0.0/8'],
    },
  },
  Timeouts: {
    httpResponseHeaders: {
      text: 'How long to wait for the headers of an answer; 0 waits forever.',
      unit: 'seconds',
      default: '10',
      examples: [30],
    },
    httpTotal: {
      text: 'How long a fetch may take in all, retries included; 0 waits forever.',
      unit: 'seconds',
      default: '0',
      examples: [300],
    },
  },
  KernelArguments: {
    shouldExist: { text: 'Arguments to add where the kernel command line lacks them.', examples: ['console=ttyS0'] },
    shouldNotExist: { text: 'Arguments to take away from the kernel command line.', examples: ['mitigations=auto,nosmt'] },
  },
};
