import type { Descriptions, FieldDescription } from '../descriptions.ts';

const url =
  'URL to fetch from: http, https, tftp, s3, data, and in newer versions of the spec gs (3.2) and arn (3.4). Check what comes over plain http with `verification`.';
const source: FieldDescription = { text: url, examples: ['https://example.com/motd', 'data:,hello%20world'] };
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
      text: 'Version of the spec that the config is written in, such as `3.4.0`. Ignition refuses versions that it does not know.',
      required: true,
    },
  },
  IgnitionConfig: {
    merge: 'Configs to merge into this one, in order: a later one wins over an earlier one, and all of them over this one.',
    replace: 'A config to use instead of this one. Everything else here then counts only for fetching it.',
  },
  ConfigReference: {
    source: { text: `${url} It has to hold a config.`, required: true, examples: ['https://example.com/base.ign'] },
    verification,
  },
  CaReference: {
    source: {
      text: `${url} It has to hold certificates in PEM form, one or several.`,
      required: true,
      examples: ['https://example.com/ca.pem'],
    },
    verification,
  },
  FileContents: {
    compression: '`gzip` if the data is compressed and is to be unpacked; not set, or empty, if it is taken as it is.',
    source: { ...source, text: `${url} Without it an existing file keeps its contents, and a missing one is created empty.` },
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
      text: 'Expected checksum of the data, after unpacking: `sha512-` and 128 hexadecimal digits, from 3.1 on also `sha256-` and 64.',
      examples: ['sha256-e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
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
