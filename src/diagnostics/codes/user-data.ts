import type { CodeEntries } from '../entry.ts';
import { said } from '../said.ts';

/* How a config gets to the machine: `user-data`. */

export const userDataCodes = {
  'too-large': {
    title: 'the output is larger than the platform takes',
    severity: 'error',
    message: said,
    why: 'Platforms limit user data. What is larger is refused, or cut so that the machine gets half a config and does not boot. The size is that of the file which `butane build` writes, on some platforms in base64.',
    remedy:
      'Put the config on a server, and give the machine a small one that is replaced by it, with `ignition.config.replace`. Or fetch large files with `source`. `butane check --sizes` lists the largest parts.',
  },
  'over-every-limit': {
    title: 'the output is larger than any platform takes that has a known limit',
    severity: 'warning',
    message: said,
    why: 'Platforms limit user data. Only where the config is not user data, such as in an image for QEMU or in the install of a metal machine, can it be so large.',
    remedy:
      'Put the config on a server, and give the machine a small one that is replaced by it, with `ignition.config.replace`. Or fetch large files with `source`. With `--platform` the limit of a platform is checked.',
  },
} satisfies CodeEntries;
