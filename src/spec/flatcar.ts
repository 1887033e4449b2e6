import { type Revision, revise } from './revision.ts';

/* Flatcar Container Linux: the base revisions, without the features that its image does not support. */

export const flatcar_1_0: Revision = {
  name: 'flatcar_1_0',
  forbids: { 'storage.luks.clevis': { message: 'clevis is not supported in this spec version' } },
};

export const flatcar_1_2 = revise(flatcar_1_0, 'flatcar_1_2', {
  forbids: {
    'storage.luks.clevis': null,
    'storage.luks.cex': { message: 'cex is not currently supported on the target platform' },
  },
});
