import type { LeafField } from '../schema/field.ts';
import type { ButaneLimit } from './butane-limits.ts';
import { type JsonSchema, refTo, unless, when } from './json-schema.ts';

/*
 * Schemas of texts, integers and flags. They check what a YAML 1.2 parser, such as that of an editor, returns. Butane reads YAML 1.1
 * according to the type of the field: a number is accepted as a text, `yes` is a flag, and null counts as unset.
 *
 * None of these schemas has a `type` with all accepted types, because editors would then suggest `true`, `false` and `null` for each
 * text. Editors check what follows `if`, but do not suggest it.
 */

/** Integers of YAML 1.1 that are texts in YAML 1.2: `0b11`, `1_000`, `-0x1F`, `0X1F`. */
const INTEGER_TEXT =
  '^([-+]?0[bB][-+]?[01_]+|[-+]0x[0-9a-fA-F_]+|[-+]?0X[0-9a-fA-F_]+|0x[0-9a-fA-F_]*_[0-9a-fA-F_]*|' +
  '[-+]0o[0-7_]+|0o[-+][0-7_]+|[-+]?0O[0-7_]+|0o[0-7_]*_[0-7_]*|[-+]?[0-9.][0-9_.]*_[0-9_.]*([eE][-+]?[0-9]+)?)$';
const FLAG_TEXT = '^(y|Y|yes|Yes|YES|on|On|ON|n|N|no|No|NO|off|Off|OFF)$';

/** A reference to a variable of a composed config, which may stand for any value. */
export const REFERENCE = '^\\$\\{var\\.[a-z][a-z0-9_]*\\}$';

function orReference(pattern: string): string {
  return `${REFERENCE}|${pattern}`;
}

const INTEGER = { errorMessage: 'an integer is expected' };
const FLAG = { errorMessage: 'true or false is expected' };

/** The definitions that fields refer to. `set_text` is for texts that must be set and not empty. */
export const leafDefinitions: Readonly<Record<string, JsonSchema>> = {
  text: alternatives(when({ type: ['array', 'object'] }, { type: 'string' })),
  set_text: alternatives({ ...when({ type: ['array', 'object', 'null'] }, { type: 'string' }), else: limited('string', { minLength: 1 }) }),
  int: alternatives(unless({ type: ['number', 'null'] }, { type: 'string', pattern: orReference(INTEGER_TEXT), ...INTEGER })),
  flag: alternatives({ type: 'boolean', ...FLAG }, unless({ type: 'null' }, { type: 'string', pattern: orReference(FLAG_TEXT), ...FLAG })),
};

/** The schema of a leaf that accepts all values of its kind. */
export function leafSchema({ kind }: LeafField, mustBeSet: boolean): JsonSchema {
  return refTo(mustBeSet && kind === 'text' ? 'set_text' : kind);
}

/** The schema of a leaf with limits on its values. */
export function limitedLeaf(field: LeafField, { choice, keywords, message }: ButaneLimit, mustBeSet: boolean): JsonSchema {
  const withMessage = message === undefined ? {} : { errorMessage: message };
  if (choice) {
    const others = mustBeSet ? choice.others.filter((value) => value !== '') : [...choice.others, null];
    const suggested = { enum: choice.suggested, ...withMessage };
    const reference = when(
      {},
      { type: 'string', pattern: REFERENCE, errorMessage: message ?? `one of ${choice.suggested.join(', ')} is expected` },
    );
    return others.length === 0
      ? alternatives(suggested, reference)
      : alternatives(suggested, when({}, { enum: others, ...withMessage }), reference);
  }
  if (!keywords) return leafSchema(field, mustBeSet);
  // A number or flag is accepted as a text, but not as a path, URL or file name.
  if (field.kind === 'text' && mustBeSet && 'pattern' in keywords) return { type: 'string', ...withReference(keywords), ...withMessage };
  return {
    anyOf: [leafSchema(field, mustBeSet)],
    ...limited(field.kind === 'int' ? 'number' : 'string', { ...withReference(keywords), ...withMessage }),
  };
}

/** Patterns take a reference too. */
function withReference(keywords: JsonSchema): JsonSchema {
  return typeof keywords.pattern === 'string' ? { ...keywords, pattern: orReference(keywords.pattern) } : keywords;
}

function limited(type: 'string' | 'number', keywords: JsonSchema): JsonSchema {
  return when({ type }, { type, ...keywords });
}

/** Wraps schemas in `anyOf`, because editors only complete a key with its colon if the schema has `type` or `anyOf`. */
function alternatives(...schemas: readonly JsonSchema[]): JsonSchema {
  return { anyOf: schemas };
}
