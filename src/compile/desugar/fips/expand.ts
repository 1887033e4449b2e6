/*
 * LUKS volumes get a cipher that FIPS 140-2 allows.
 *
 * variant: openshift
 * version: 4.19.0
 * metadata:
 *   name: fips
 *   labels:
 *     machineconfiguration.openshift.io/role: worker
 * openshift:
 *   fips: true
 * storage:
 *   luks:
 *     - name: data
 *       device: /dev/vdb
 *       clevis:
 *         tpm2: true
 *
 * =>
 *
 * apiVersion: machineconfiguration.openshift.io/v1
 * kind: MachineConfig
 * metadata:
 *   labels:
 *     machineconfiguration.openshift.io/role: worker
 *   name: fips
 * spec:
 *   config:
 *     ignition:
 *       version: 3.5.0
 *     storage:
 *       luks:
 *         - clevis:
 *             tpm2: true
 *           device: /dev/vdb
 *           name: data
 *           options:
 *             - --cipher
 *             - aes-cbc-essiv:sha256
 *   fips: true
 */

import { flag, leaf, type Struct, struct, structs, texts } from '../../../schema/placed.ts';
import type { Origin } from '../../../text/source.ts';
import type { DocumentPass } from '../pass.ts';

/** FIPS 140-2 does not allow the XTS mode that cryptsetup would choose. */
export const CIPHER_OPTIONS = ['--cipher', 'aes-cbc-essiv:sha256'];

/** `openshift.fips`: LUKS volumes get a cipher that FIPS allows, unless the user chose one. */
export const fipsCiphers: DocumentPass = (config, document) => {
  const openshift = struct(config, 'openshift');
  const storage = struct(document, 'storage');
  const luks = storage.fields.get('luks');
  if (flag(openshift, 'fips') !== true || luks?.kind !== 'list') return document;
  const origin = openshift.fields.get('fips')?.origin;
  const volumes = structs(storage, 'luks').map((volume) => (hasCipher(volume) ? volume : withCipher(volume, origin)));
  const nextStorage: Struct = { ...storage, fields: new Map(storage.fields).set('luks', { ...luks, items: volumes }) };
  return { ...document, fields: new Map(document.fields).set('storage', nextStorage) };
};

/** True for a volume whose options name a cipher. */
export function hasCipher(volume: Struct): boolean {
  return texts(volume, 'options').some((option) => option === '--cipher' || option === '-c' || option.startsWith('--cipher='));
}

function withCipher(volume: Struct, origin: Origin | undefined): Struct {
  const present = volume.fields.get('options');
  const own = present?.kind === 'list' ? present.items : [];
  const options = [...own, ...CIPHER_OPTIONS.map((option) => leaf(option, origin))];
  return {
    ...volume,
    fields: new Map(volume.fields).set('options', { kind: 'list', items: options, origin: own.length > 0 ? present?.origin : origin }),
  };
}
