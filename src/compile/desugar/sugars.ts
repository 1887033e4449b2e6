import type { DocumentSugar, StructSugar } from '../../spec/sugar.ts';
import { bootDevice } from './boot-device/expand.ts';
import { fipsCiphers } from './fips/expand.ts';
import { grubContents, grubUsers } from './grub/expand.ts';
import { localContents } from './local-contents/expand.ts';
import { mountUnits } from './mount-units/expand.ts';
import type { DocumentPass, NodeSugar } from './pass.ts';
import { quadlets } from './quadlets/expand.ts';
import { escapedInline, resources } from './resources/expand.ts';
import { sshKeys } from './ssh-keys/expand.ts';
import { trees } from './trees/expand.ts';

/** The implementations of the sugars that complete one struct, by their names in a spec. */
export const structSugars: Readonly<Record<StructSugar, NodeSugar>> = {
  'escaped-inline': escapedInline,
  'local-contents': localContents,
  resources,
  'ssh-keys': sshKeys,
};

/** The implementation of a sugar over the whole document. */
export function documentPass(sugar: DocumentSugar): DocumentPass {
  return sugar.name === 'mount-units' ? mountUnits(sugar) : documentPasses[sugar.name];
}

const documentPasses: Readonly<Record<Exclude<DocumentSugar['name'], 'mount-units'>, DocumentPass>> = {
  'boot-device': bootDevice,
  fips: fipsCiphers,
  grub: grubUsers,
  'grub-contents': grubContents,
  quadlets,
  trees,
};
