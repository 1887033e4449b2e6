import type { ButaneDescriptions } from './catalogue.ts';

const url =
  'URL to fetch from when the machine first boots: http, https, tftp, s3, data, with Ignition 3.2 also gs, with Ignition 3.4 also arn. Check what comes over plain http with `verification`.';
const inline = 'Contents written right here. Butane puts them into the config as a data URL.';

/** Whatever is fetched or embedded. `FileContents` and its kin are what `Resource` was before Ignition 3.1. */
export const contents: ButaneDescriptions = {
  Resource: {
    source: {
      text: url,
      on: { openshift: 'For files on OpenShift it has to be a data URL.' },
      excludes: ['inline', 'local'],
    },
    inline: { text: inline, excludes: ['source', 'local'], examples: ['hello world\n'] },
    local: {
      text: 'Contents of a file on the machine that runs Butane, embedded as a data URL. The path is relative to `--files-dir`, and stays inside it.',
      excludes: ['source', 'inline'],
      examples: ['hello.txt'],
    },
    compression:
      '`gzip` if the contents are compressed already and are to be unpacked on the machine. Not for s3. Butane compresses `inline` and `local` by itself where that makes the config shorter.',
  },
  FileContents: {
    source: {
      text: `${url} Without \`source\` and \`inline\` an existing file keeps its contents, and a missing one is created empty.`,
      excludes: ['inline'],
    },
    inline: { text: inline, excludes: ['source'], examples: ['hello world\n'] },
    compression: '`gzip` if the contents are compressed and are to be unpacked on the machine.',
  },
  ConfigReference: { source: `${url} It has to hold an Ignition config.` },
  CaReference: { source: `${url} It has to hold certificates in PEM form, one or several.` },
  IgnitionConfig: {
    merge:
      'Ignition configs to merge into this one, in order: a later one wins over an earlier one, and all of them over this one. Butane does not translate what they hold.',
    replace: 'An Ignition config to use instead of this one. Everything else here then counts only for fetching it.',
  },
  TLS: { certificate_authorities: 'Certificate authorities to trust besides those of the system, each once.' },
  Verification: {
    hash: 'Expected checksum of the contents, after unpacking: `sha512-` and 128 hexadecimal digits, with Ignition 3.1 also `sha256-` and 64.',
  },
};
