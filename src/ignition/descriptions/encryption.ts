import type { Descriptions } from '../field-description.ts';
import { choiceWords } from '../value-words.ts';
import { LUKS_LABEL_BYTES } from '../values.ts';

/** Encrypted volumes. */
export const encryptionDescriptions: Descriptions = {
  Luks: {
    cex: { text: 'Encryption with an IBM Crypto Express card.', excludes: ['clevis', 'keyFile'] },
    clevis: { text: 'Unlocking without a person: by TPM, by servers in the network, or both.', excludes: ['cex'] },
    device: {
      text: 'Absolute path of the device to encrypt. Names below /dev/disk/by-* are stable, /dev/sda is not.',
      required: true,
      examples: ['/dev/disk/by-partlabel/secret'],
    },
    discard: {
      text: 'True tells the device about freed blocks: faster SSDs, but which blocks are in use can be seen.',
      default: 'false',
    },
    keyFile: { text: 'Key that opens the volume.', default: 'a random one, kept on the machine', excludes: ['cex'] },
    label: { text: `Label of the volume, ${LUKS_LABEL_BYTES} bytes at most.`, examples: ['secret'] },
    name: { text: 'Name of the opened volume, found below /dev/mapper. No slashes.', required: true, examples: ['secret'] },
    openOptions: {
      text: 'Further arguments for `cryptsetup luksOpen`, kept in the volume where it can hold them.',
      examples: ['--perf-no_read_workqueue'],
    },
    options: { text: 'Further arguments for `cryptsetup luksFormat`.', examples: ['--pbkdf=pbkdf2'] },
    uuid: {
      text: 'UUID of the volume.',
      default: 'for a new volume a random one, for an existing one any',
      examples: ['7d38c6bb-4a5e-4e2c-9f25-6a9d9d2bb0d1'],
    },
    wipeVolume: {
      text: 'True makes a new volume in any case; with false one that matches is kept, and another one is an error.',
      default: 'false',
    },
  },
  Clevis: {
    custom: {
      text: 'A pin of clevis with its own configuration, in place of the other settings here.',
      excludes: ['tang', 'threshold', 'tpm2'],
    },
    tang: { text: 'Tang servers that help to unlock, each URL once.', excludes: ['custom'] },
    threshold: {
      text: 'How many of the pieces (TPM, each server) have to be there to unlock.',
      default: '1',
      excludes: ['custom'],
      examples: [2],
    },
    tpm2: { text: 'True lets the TPM of the machine help to unlock.', default: 'false', excludes: ['custom'] },
  },
  ClevisCustom: {
    config: { text: 'Configuration of the pin, a JSON text.', required: true, examples: ['{"pcr_ids": "7"}'] },
    needsNetwork: { text: 'True if unlocking needs the network.', default: 'false' },
    pin: {
      text: (shape) => {
        const pins = choiceWords(shape, 'ClevisCustom', 'pin');
        return `Name of the pin, as in \`clevis luks bind\`${pins === '' ? '' : `: ${pins}`}.`;
      },
      required: true,
      examples: ['tpm2', 'tang', 'sss'],
    },
  },
  Tang: {
    advertisement: {
      text: 'What the server would advertise, a JSON text, so that it need not be reachable at first boot.',
      default: 'the server is asked',
      examples: ['{"payload": "…", "protected": "…", "signature": "…"}'],
    },
    thumbprint: { text: 'Thumbprint of a key that signs for the server.', required: true, examples: ['REPLACE-THIS-WITH-YOUR-THUMBPRINT'] },
    url: { text: 'URL of the server, http or https.', required: true, examples: ['https://tang.example.com'] },
  },
  Cex: { enabled: { text: 'True makes the volume with keys of the card.', default: 'false' } },
};
