import { formatBytes } from '../../text/amounts.ts';
import type { CodeEntries } from '../entry.ts';
import { largestParts, type SizedPart } from '../sized-parts.ts';

/* How a config gets to the machine: `user-data`. */

export interface TooLarge {
  readonly bytes: number;
  /** Whether the platform counts the bytes of the output in base64. */
  readonly isBase64: boolean;
  readonly platform: string;
  readonly limit: number;
  readonly parts: readonly SizedPart[];
}

function fetchConfig(schemes: readonly string[]): string {
  const from = schemes.map((scheme) => `${scheme}://`).join(' or ');
  return `put the config on a server, and give the machine a small one with ignition.config.replace.source: ${from}…`;
}

export const userDataCodes = {
  'too-large': {
    title: 'the output is larger than the platform takes',
    severity: 'error',
    message: ({ bytes, isBase64, platform, limit, parts }: TooLarge) =>
      `the output has ${formatBytes(bytes)} bytes${isBase64 ? ' in base64' : ''}, and ${platform} takes ${formatBytes(limit)} bytes of user data at most${largestParts(parts)}`,
    help: ({ otherWay, schemes }: { otherWay: string | undefined; schemes: readonly string[] }) =>
      `${otherWay === undefined ? '' : `${otherWay}; or `}${fetchConfig(schemes)}`,
    why: 'Platforms limit user data. What is larger is refused, or cut so that the machine gets half a config and does not boot. The size is that of the file which `butane build` writes, on some platforms in base64.',
    remedy:
      'Put the config on a server, and give the machine a small one that is replaced by it, with `ignition.config.replace`. Or fetch large files with `source`. `butane check --sizes` lists the largest parts.',
  },
  'over-every-limit': {
    title: 'the output is larger than any platform takes that has a known limit',
    severity: 'warning',
    message: ({ bytes, limit, parts }: { bytes: number; limit: number; parts: readonly SizedPart[] }) =>
      `the output has ${formatBytes(bytes)} bytes: no platform with a known limit takes more than ${formatBytes(limit)} bytes of user data${largestParts(parts)}`,
    help: fetchConfig(['https']),
    why: 'Platforms limit user data. Only where the config is not user data, such as in an image for QEMU or in the install of a metal machine, can it be so large.',
    remedy:
      'Put the config on a server, and give the machine a small one that is replaced by it, with `ignition.config.replace`. Or fetch large files with `source`. With `--platform` the limit of a platform is checked.',
  },
} satisfies CodeEntries;
