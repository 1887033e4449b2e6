import { text } from '../../../../tree/placed.ts';
import { beside, error, type Rule } from '../../rule.ts';

const TOO_MANY = error('resource/too-many-sources', 'only one of the following can be set: inline, local, source', 'keep one of them');

const SOURCES = ['local', 'inline', 'source'];

/** The contents of a resource have one source. */
export const oneResourceSource: Rule = {
  on: 'Resource',
  check(resource, say) {
    let first: string | undefined;
    let last: string | undefined;
    for (const field of SOURCES) {
      if (text(resource, field) === undefined) continue;
      first ??= field;
      last = field;
    }
    if (first !== undefined && last !== undefined && first !== last)
      say([last], beside(TOO_MANY, 'the other one', resource.fields.get(first)?.origin));
  },
};

/** The same for the file contents of base 0.1, which has no `local`. */
export const oneContentsSource: Rule = {
  on: 'FileContents',
  check(contents, say) {
    if (text(contents, 'inline') !== undefined && text(contents, 'source') !== undefined)
      say(['inline'], beside(TOO_MANY, 'the other one', contents.fields.get('source')?.origin));
  },
};
