import { int, type Struct, text } from '../../../../tree/placed.ts';
import { error, type Rule, type Say } from '../../rule.ts';

const BOTH = error('owner/id-and-name', 'cannot set both id and name', 'keep one of them');

function check(owner: Struct, say: Say): void {
  if (int(owner, 'id') !== undefined && text(owner, 'name')) say([], BOTH);
}

export const userOwner: Rule = { on: 'NodeUser', check };
export const groupOwner: Rule = { on: 'NodeGroup', check };
