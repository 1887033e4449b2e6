import { type Revision, revise } from './revision.ts';

/* Flatcar Container Linux: the base revisions, without the features that its image does not support. */

export const flatcar_1_0: Revision = {
  name: 'flatcar_1_0',
  forbids: { 'storage.luks.clevis': { reason: 'clevis' } },
};

export const flatcar_1_2 = revise(flatcar_1_0, 'flatcar_1_2', {
  forbids: {
    'storage.luks.clevis': null,
    'storage.luks.cex': { reason: 'cex' },
  },
});
