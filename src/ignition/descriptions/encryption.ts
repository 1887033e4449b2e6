import type { Descriptions } from '../descriptions.ts';

/** Encrypted volumes. */
export const encryptionDescriptions: Descriptions = {
  Luks: {
    cex: 'Encryption with an IBM Crypto Express card.',
    clevis: 'Unlocking without a person: by TPM, by servers in the network, or both.',
    device: 'Absolute path of the device to encrypt. Names below /dev/disk/by-* are stable, /dev/sda is not.',
    discard: 'True tells the device about freed blocks: faster SSDs, but which blocks are in use can be seen. Default: false.',
    keyFile: 'Key that opens the volume. Default: a random one, kept on the machine.',
    label: 'Label of the volume.',
    name: 'Name of the opened volume, found below /dev/mapper.',
    openOptions: 'Further arguments for `cryptsetup luksOpen`, kept in the volume where it can hold them.',
    options: 'Further arguments for `cryptsetup luksFormat`.',
    uuid: 'UUID of the volume.',
    wipeVolume: 'True makes a new volume in any case; with false one that matches is kept, and another one is an error. Default: false.',
  },
  Clevis: {
    custom: 'A pin of clevis with its own configuration, in place of the other settings here.',
    tang: 'Tang servers that help to unlock, each URL once.',
    threshold: 'How many of the pieces (TPM, each server) have to be there to unlock. Default: 1.',
    tpm2: 'True lets the TPM of the machine help to unlock. Default: false.',
  },
  ClevisCustom: {
    config: 'Configuration of the pin, a JSON text.',
    needsNetwork: 'True if unlocking needs the network. Default: false.',
    pin: 'Name of the pin, as in `clevis luks bind`.',
  },
  Tang: {
    advertisement:
      'What the server would advertise, a JSON text, so that it need not be reachable at first boot. Default: the server is asked.',
    thumbprint: 'Thumbprint of a key that signs for the server.',
    url: 'URL of the server, http or https.',
  },
  Cex: { enabled: 'True makes the volume with keys of the card. Default: false.' },
};
