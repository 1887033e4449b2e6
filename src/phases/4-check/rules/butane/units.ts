import { text } from '../../../../tree/placed.ts';
import { error, type Rule } from '../../rule.ts';

/** Quadlets say it too. */
export const TOO_MANY_SOURCES = error(
  'unit/too-many-sources',
  'only one of the following can be set: contents, contents_local',
  'keep one of them',
);

const check: Rule['check'] = (unit, say) => {
  if (text(unit, 'contents') !== undefined && text(unit, 'contents_local') !== undefined) say(['contents_local'], TOO_MANY_SOURCES);
};

/** The contents of a unit and of a drop-in have one source. */
export const oneUnitSource: Rule = { on: 'Unit', since: 'base_0_5', check };
export const oneDropinSource: Rule = { on: 'Dropin', since: 'base_0_5', check };
