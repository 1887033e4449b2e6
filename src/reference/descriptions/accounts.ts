import type { ButaneDescriptions } from './butane-description.ts';

/** Users. */
export const accounts: ButaneDescriptions = {
  PasswdUser: {
    ssh_authorized_keys_local: {
      text: 'Files on the machine that runs Butane, with one public SSH key on each line. The paths are relative to `--files-dir`. The keys are added to those in `ssh_authorized_keys`.',
      examples: ['id_ed25519.pub'],
    },
  },
};
