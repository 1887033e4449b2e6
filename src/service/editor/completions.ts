import { contextAt } from '../context-at.ts';
import { aliasCompletions } from './alias-completions.ts';
import type { Completion } from './completion.ts';
import { documentAround, headerLines } from './config-around.ts';
import { configCompletions } from './config-completions.ts';
import type { ConfigFiles } from './config-files.ts';
import type { Cursor } from './cursor.ts';
import { type Defined, DefinedNames, type NamesOf } from './defined-names.ts';
import { headerCompletions } from './header-completions.ts';
import { namesInFields } from './names.ts';
import { unitCompletions } from './units/unit-completions.ts';
import { variableCompletions } from './variable-completions.ts';
import { wordAt } from './word-at.ts';

/**
 * What can be written at an offset of a Butane config, the likeliest first. The config may be incomplete.
 *
 * @param files the files of the config; without them no file names are offered
 * @param namesOf finds the names in a text, and may remember them
 * @param others the names that other files of a composed config define
 */
export function completionsAt(
  text: string,
  offset: number,
  files?: () => ConfigFiles,
  namesOf: NamesOf = namesInFields,
  others?: Defined,
): readonly Completion[] {
  const document = documentAround(text, offset);
  const context = contextAt(document.text, offset - document.start);
  if (!context) return [];
  const word = wordAt(text, offset, context);
  const cursor: Cursor = { text, offset, document, context, word, files, defined: new DefinedNames(text, offset, namesOf, others) };
  const placed = variableCompletions(cursor) ?? unitCompletions(cursor) ?? aliasCompletions(cursor);
  if (placed) return placed;
  const candidates = document.isHeader ? headerCompletions(cursor) : configCompletions(cursor, headerLines(document.text));
  return candidates.map((candidate) => ({ ...candidate, span: word.span }));
}
