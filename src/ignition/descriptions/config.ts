import type { Descriptions } from '../descriptions.ts';

const source =
  'URL to fetch from: http, https, tftp, s3, data, and in newer versions of the spec gs (3.2) and arn (3.4). Check what comes over plain http with `verification`.';
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
    version: 'Version of the spec that the config is written in, such as `3.4.0`. Ignition refuses versions that it does not know.',
  },
  IgnitionConfig: {
    merge: 'Configs to merge into this one, in order: a later one wins over an earlier one, and all of them over this one.',
    replace: 'A config to use instead of this one. Everything else here then counts only for fetching it.',
  },
  ConfigReference: { source: `${source} It has to hold a config.`, verification },
  CaReference: { source: `${source} It has to hold certificates in PEM form, one or several.`, verification },
  FileContents: {
    compression: '`gzip` if the data is compressed and is to be unpacked; not set, or empty, if it is taken as it is.',
    source: `${source} Without it an existing file keeps its contents, and a missing one is created empty.`,
    verification,
  },
  Resource: {
    compression: '`gzip` if the data is compressed and is to be unpacked; not set, or empty, if it is taken as it is. Not for s3.',
    httpHeaders: 'Headers to send with the request, for http and https.',
    source,
    verification,
  },
  Verification: {
    hash: 'Expected checksum of the data, after unpacking: `sha512-` and 128 hexadecimal digits, from 3.1 on also `sha256-` and 64.',
  },
  HTTPHeader: {
    name: 'Name of the header. Each name may appear once.',
    value: 'Value of the header. Without one, a header of this name that a parent config sets is dropped.',
  },
  Security: { tls: 'Trust for https.' },
  TLS: {
    certificateAuthorities: 'Certificate authorities to trust besides those of the system, each with a `source` of its own.',
  },
  Proxy: {
    httpProxy: 'URL of the proxy for http, and for https where no other is set.',
    httpsProxy: 'URL of the proxy for https.',
    noProxy:
      'Hosts to reach directly: addresses, networks (`10.0.0.0/8`), domains with all below them, `.domain` for only what is below, each with a port if need be; `*` for all.',
  },
  Timeouts: {
    httpResponseHeaders: 'Seconds to wait for the headers of an answer; 0 waits forever. Default: 10.',
    httpTotal: 'Seconds until a fetch has to be complete, retries included; 0 waits forever. Default: 0.',
  },
  KernelArguments: {
    shouldExist: 'Arguments to add where the kernel command line lacks them.',
    shouldNotExist: 'Arguments to take away from the kernel command line.',
  },
};
