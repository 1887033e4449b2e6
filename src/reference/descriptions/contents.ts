import { hashWords, schemeWords } from '../../ignition/value-words.ts';
import type { Shape } from '../../schema/shape.ts';
import type { ButaneDescriptions } from './butane-description.ts';

const url = (shape: Shape): string =>
  `URL to fetch from when the machine first boots: ${schemeWords(shape)}. Check what comes over plain http with \`verification\`.`;
const inline = 'Contents written right here. Butane puts them into the config as a data URL.';

/** Whatever is fetched or embedded. `FileContents` and its kin are what `Resource` was before Ignition 3.1. */
export const contents: ButaneDescriptions = {
  Resource: {
    source: {
      text: url,
    },
    inline: { text: inline, examples: ['hello world\n'] },
    local: {
      text: 'Contents of a file on the machine that runs Butane, embedded as a data URL. The path is relative to `--files-dir`, and stays inside it.',
      examples: ['hello.txt'],
    },
    compression:
      '`gzip` if the contents are compressed already and are to be unpacked on the machine. Not for s3. Butane compresses `inline` and `local` by itself where that makes the config shorter.',
  },
  FileContents: {
    source: {
      text: (shape) =>
        `${url(shape)} Without \`source\` and \`inline\` an existing file keeps its contents, and a missing one is created empty.`,
    },
    inline: { text: inline, examples: ['hello world\n'] },
    compression: '`gzip` if the contents are compressed and are to be unpacked on the machine.',
  },
  ConfigReference: { source: (shape) => `${url(shape)} It has to hold an Ignition config.` },
  CaReference: { source: (shape) => `${url(shape)} It has to hold certificates in PEM form, one or several.` },
  IgnitionConfig: {
    merge:
      'Ignition configs to merge into this one, in order: a later one wins over an earlier one, and all of them over this one. Butane does not translate what they hold.',
    replace: 'An Ignition config to use instead of this one. Everything else here then counts only for fetching it.',
  },
  TLS: { certificate_authorities: 'Certificate authorities to trust besides those of the system, each once.' },
  Verification: {
    hash: (shape) => `Expected checksum of the contents, after unpacking: ${hashWords(shape)}.`,
  },
};
