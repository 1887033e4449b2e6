import type { LeafField } from '../schema/field.ts';
import type { ButaneLimit } from './butane-limits.ts';
import { type JsonSchema, refTo, unless, when } from './json-schema.ts';

/*
 * Texts, integers and flags as editors and other readers of YAML 1.2 hand them to a schema. Butane reads YAML 1.1 by the
 * type of the field, so that a number is as good a text as any, `yes` is a flag, and null is nothing at all.
 *
 * None of these has a plain `type` with all that is accepted: editors would suggest `true`, `false` and `null` for each
 * text. What stands behind `if` is checked, but not suggested.
 */

/** Integers that YAML 1.2 takes for texts: `0b11`, `1_000`, `-0x1F`, `0X1F`. */
const INTEGER_TEXT =
  '^([-+]?0[bB][-+]?[01_]+|[-+]0x[0-9a-fA-F_]+|[-+]?0X[0-9a-fA-F_]+|0x[0-9a-fA-F_]*_[0-9a-fA-F_]*|' +
  '[-+]0o[0-7_]+|0o[-+][0-7_]+|[-+]?0O[0-7_]+|0o[0-7_]*_[0-7_]*|[-+]?[0-9.][0-9_.]*_[0-9_.]*([eE][-+]?[0-9]+)?)$';
const FLAG_TEXT = '^(y|Y|yes|Yes|YES|on|On|ON|n|N|no|No|NO|off|Off|OFF)$';

const INTEGER = { errorMessage: 'an integer is expected' };
const FLAG = { errorMessage: 'true or false is expected' };

/** The definitions that fields refer to. `set_…` are for fields that have to say something. */
export const leafDefinitions: Readonly<Record<string, JsonSchema>> = {
  text: alternatives(when({ type: ['array', 'object'] }, { type: 'string' })),
  set_text: alternatives({ ...when({ type: ['array', 'object', 'null'] }, { type: 'string' }), else: limited('string', { minLength: 1 }) }),
  int: alternatives(unless({ type: ['number', 'null'] }, { type: 'string', pattern: INTEGER_TEXT, ...INTEGER })),
  flag: alternatives({ type: 'boolean', ...FLAG }, unless({ type: 'null' }, { type: 'string', pattern: FLAG_TEXT, ...FLAG })),
};

/** A leaf that may hold whatever its kind can. */
export function leafSchema({ kind }: LeafField, mustBeSet: boolean): JsonSchema {
  return refTo(mustBeSet && kind === 'text' ? 'set_text' : kind);
}

/** A leaf of which more is known than its kind. */
export function limitedLeaf(field: LeafField, { choice, keywords, message }: ButaneLimit, mustBeSet: boolean): JsonSchema {
  const said = message === undefined ? {} : { errorMessage: message };
  if (choice) {
    const others = mustBeSet ? choice.others.filter((value) => value !== '') : [...choice.others, null];
    const shown = { enum: choice.suggested, ...said };
    return others.length === 0 ? alternatives(shown) : alternatives(shown, when({}, { enum: others, ...said }));
  }
  if (!keywords) return leafSchema(field, mustBeSet);
  // numbers and flags are texts too, but no path, URL or file name
  if (field.kind === 'text' && mustBeSet && 'pattern' in keywords) return { type: 'string', ...keywords, ...said };
  return { anyOf: [leafSchema(field, mustBeSet)], ...limited(field.kind === 'int' ? 'number' : 'string', { ...keywords, ...said }) };
}

function limited(type: 'string' | 'number', keywords: JsonSchema): JsonSchema {
  return when({ type }, { type, ...keywords });
}

/** Editors complete a key with its colon where they see one of `type` and `anyOf`. */
function alternatives(...of: readonly JsonSchema[]): JsonSchema {
  return { anyOf: of };
}
