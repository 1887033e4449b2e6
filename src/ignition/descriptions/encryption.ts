import type { Descriptions } from '../field-description.ts';
import { choiceWords } from '../value-words.ts';
import { LUKS_LABEL_BYTES } from '../values.ts';

/** Encrypted volumes. */
export const encryptionDescriptions: Descriptions = {
  Luks: {
    cex: { text: 'Encryption with an IBM Crypto Express card.', excludes: ['clevis', 'keyFile'] },
    clevis: { text: 'Automatic unlocking: with the TPM, with servers in the network, or with both.', excludes: ['cex'] },
    device: {
      text: 'Absolute path of the device to encrypt. Names under /dev/disk/by-* are stable; names such as /dev/sda are not.',
      required: true,
      examples: ['/dev/disk/by-partlabel/secret'],
    },
    discard: {
      text: 'True tells the device which blocks are free. This makes SSDs faster, but reveals which blocks are in use.',
      default: 'false',
    },
    keyFile: { text: 'Key that opens the volume.', default: 'a random key, which is stored on the machine', excludes: ['cex'] },
    label: { text: `Label of the volume, at most ${LUKS_LABEL_BYTES} bytes.`, examples: ['secret'] },
    name: { text: 'Name of the opened volume under /dev/mapper, without slashes.', required: true, examples: ['secret'] },
    openOptions: {
      text: 'Additional arguments for `cryptsetup luksOpen`. They are stored in the volume if its format allows it.',
      examples: ['--perf-no_read_workqueue'],
    },
    options: { text: 'Additional arguments for `cryptsetup luksFormat`.', examples: ['--pbkdf=pbkdf2'] },
    uuid: {
      text: 'UUID of the volume.',
      default: 'a random UUID for a new volume; any UUID for an existing one',
      examples: ['7d38c6bb-4a5e-4e2c-9f25-6a9d9d2bb0d1'],
    },
    wipeVolume: {
      text: 'True always creates a new volume. With false, an existing volume is kept if it matches, and is an error if it does not.',
      default: 'false',
    },
  },
  Clevis: {
    custom: {
      text: 'A clevis pin with its own configuration, instead of the other settings here.',
      excludes: ['tang', 'threshold', 'tpm2'],
    },
    tang: { text: 'Tang servers that help to unlock the volume. Each URL may occur once.', excludes: ['custom'] },
    threshold: {
      text: 'How many of the TPM and the Tang servers must be available to unlock the volume.',
      default: '1',
      excludes: ['custom'],
      examples: [2],
    },
    tpm2: { text: 'True uses the TPM of the machine to unlock the volume.', default: 'false', excludes: ['custom'] },
  },
  ClevisCustom: {
    config: { text: 'Configuration of the pin, as a JSON text.', required: true, examples: ['{"pcr_ids": "7"}'] },
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
      text: 'Advertisement of the server, as a JSON text. With it, the server need not be reachable at first boot.',
      default: 'Ignition fetches it from the server',
      examples: ['{"payload": "…", "protected": "…", "signature": "…"}'],
    },
    thumbprint: { text: 'Thumbprint of a signing key of the server.', required: true, examples: ['REPLACE-THIS-WITH-YOUR-THUMBPRINT'] },
    url: { text: 'URL of the server, with http or https.', required: true, examples: ['https://tang.example.com'] },
  },
  Cex: { enabled: { text: 'True encrypts the volume with keys of the card.', default: 'false' } },
};
