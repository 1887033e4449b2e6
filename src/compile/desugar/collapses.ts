import type { DocumentSugar, StructSugar } from '../../spec/sugar.ts';
import { collapseBootDevice } from './boot-device/collapse.ts';
import type { DocumentCollapse, NodeCollapse } from './collapsing.ts';
import { collapseFips } from './fips/collapse.ts';
import { collapseGrubContents, collapseGrubUsers } from './grub/collapse.ts';
import { collapseLocalContents } from './local-contents/collapse.ts';
import { collapseMountUnits } from './mount-units/collapse.ts';
import { collapseQuadlets } from './quadlets/collapse.ts';
import { collapseEscaped, collapseResource } from './resources/collapse.ts';
import { collapseTrees } from './trees/collapse.ts';

/**
 * The inverses of the sugars that complete one struct. Authorized keys have none: nothing tells which of them came of a file.
 */
export const nodeCollapses: Readonly<Record<StructSugar, NodeCollapse | undefined>> = {
  'escaped-inline': collapseEscaped,
  'local-contents': collapseLocalContents,
  resources: collapseResource,
  'ssh-keys': undefined,
};

/** The inverse of a sugar over the whole document. */
export function documentCollapse(sugar: DocumentSugar): DocumentCollapse {
  switch (sugar.name) {
    case 'boot-device':
      return collapseBootDevice;
    case 'fips':
      return collapseFips;
    case 'grub':
      return collapseGrubUsers;
    case 'grub-contents':
      return collapseGrubContents;
    case 'mount-units':
      return collapseMountUnits(sugar);
    case 'quadlets':
      return collapseQuadlets;
    case 'trees':
      return collapseTrees;
  }
}
