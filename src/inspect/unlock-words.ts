import { flag, type Struct, struct, structs, text } from '../schema/placed.ts';

/** The ways to unlock a LUKS volume, in words. */
export function unlockWords(luks: Struct): string[] {
  const clevis = struct(luks, 'clevis');
  const pin = text(struct(clevis, 'custom'), 'pin');
  return [
    ...(flag(clevis, 'tpm2') ? ['TPM 2'] : []),
    ...structs(clevis, 'tang').map((tang) => `Tang ${text(tang, 'url') ?? ''}`),
    ...(pin === undefined ? [] : [`Clevis ${pin}`]),
    ...(flag(struct(luks, 'cex'), 'enabled') ? ['CEX'] : []),
    ...(text(struct(luks, 'keyFile'), 'source') === undefined ? [] : ['key file']),
  ];
}
