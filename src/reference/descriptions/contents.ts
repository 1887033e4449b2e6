import { hashWords, schemeWords } from '../../ignition/value-words.ts';
import type { Shape } from '../../schema/shape.ts';
import type { ButaneDescriptions } from './butane-description.ts';

const url = (shape: Shape): string =>
  `URL to fetch when the machine first boots. Schemes: ${schemeWords(shape)}. Set \`verification\` if the scheme is http.`;
const inline = 'Contents as a text. Butane embeds them as a data URL.';

/** Contents that are fetched or embedded. `Resource` replaced `FileContents`, `ConfigReference` and `CaReference` in Ignition 3.1. */
export const contents: ButaneDescriptions = {
  Resource: {
    source: {
      text: url,
    },
    inline: { text: inline, examples: ['hello world\n'] },
    local: {
      text: 'File on the machine that runs Butane. Butane embeds its contents as a data URL. The path is relative to `--files-dir` and cannot leave it.',
      examples: ['hello.txt'],
    },
    compression:
      '`gzip` if the contents are already compressed and Ignition must decompress them. Not supported for s3. Butane itself compresses the contents of `inline` and `local` if that makes the config shorter.',
  },
  FileContents: {
    source: {
      text: (shape) =>
        `${url(shape)} Without \`source\` and \`inline\`, an existing file keeps its contents, and a missing file is created empty.`,
    },
    inline: { text: inline, examples: ['hello world\n'] },
    compression: '`gzip` if the contents are compressed and Ignition must decompress them.',
  },
  ConfigReference: { source: (shape) => `${url(shape)} The data must be an Ignition config.` },
  CaReference: { source: (shape) => `${url(shape)} The data must be one or more certificates in PEM format.` },
  IgnitionConfig: {
    merge:
      'Ignition configs to merge into this one, in order. A later config overrides an earlier one, and all of them override this one. They must be Ignition configs: Butane does not translate them.',
    replace: 'An Ignition config to use instead of this one. The rest of this config then only applies to fetching it.',
  },
  TLS: { certificate_authorities: 'Certificate authorities to trust in addition to those of the system. Each may occur once.' },
  Verification: {
    hash: (shape) => `Expected checksum of the contents after decompression: ${hashWords(shape)}.`,
  },
};
