import type { Declaration } from '../../compose/declaration.ts';
import { folderOf } from '../../compose/include-targets.ts';
import { INSTANCE } from '../../compose/read-header.ts';
import { nodeAt, scalarText, step } from '../../syntax/source-tree.ts';
import type { Path } from '../../text/path.ts';
import { treeOf } from '../tree-of.ts';
import type { Cursor } from './cursor.ts';
import { declaredVariables } from './declared-variables.ts';
import { fileNames } from './file-names.ts';
import { type HeaderKey, type HeaderPlace, headerPlaceAt } from './header-schema-at.ts';
import { includedVariables } from './included-variables.ts';
import type { Candidate } from './key-completions.ts';
import { keysBeside } from './keys-beside.ts';
import { localCompletions } from './local-completions.ts';
import { localFilesOf } from './local-files-of.ts';
import { variableWords } from './variable-words.ts';
import { asValues, hasColon, hasDash, quoted, withDash } from './written.ts';

/** What can be written in the header of a composed config. */
export function headerCompletions(cursor: Cursor): readonly Candidate[] {
  const { context, word } = cursor;
  const place = headerPlaceAt(context.path);
  if (!place) return [];
  const isInBrackets = context.keysBefore !== undefined;
  const isDashed = hasDash(context, word);
  // a list begins below its key
  if (place.items && !place.isMap && context.kind === 'key' && !isInBrackets) {
    const dash = isDashed ? '' : '- ';
    return withDash(itemOf(cursor, place.items, [...context.path, 0], dash), dash);
  }
  const dash = context.kind === 'item' && !isDashed ? '- ' : '';
  if (context.kind === 'item') return withDash(itemOf(cursor, place, context.path, dash), dash);
  return context.kind === 'key' ? keysOf(cursor, place, context.path, '') : asValues(valuesOf(cursor, place, context.path), word);
}

/** A value or the first key of a mapping. */
function itemOf(cursor: Cursor, place: HeaderPlace, path: Path, dash: string): readonly Candidate[] {
  const { text, offset, word, context } = cursor;
  const hasKeys = context.keysBefore === undefined && /^[\w-]*$/.test(text.slice(word.span.start, offset));
  return [...valuesOf(cursor, place, path), ...(hasKeys ? keysOf(cursor, place, path, dash) : [])];
}

function keysOf(cursor: Cursor, place: HeaderPlace, path: Path, dash: string): readonly Candidate[] {
  const { text, word, context } = cursor;
  const beside = dash === '' ? keysBeside(text, word, context) : new Set<string>();
  const isNameOnly = hasColon(text, word);
  const indentation = dash.length + word.before.trimStart().length;
  const fixed = place.keys.toSorted((a, b) => Number(b.isRequired) - Number(a.isRequired)).map((key) => keyOf(key, cursor, indentation));
  const named = [...namesOf(cursor, path).values()].map(
    (variable): Candidate => ({
      label: variable.name,
      kind: 'variable',
      text: isNameOnly ? variable.name : `${variable.name}: `,
      detail: variableWords(variable),
      documentation: variable.description,
    }),
  );
  return [...fixed, ...named].filter(({ label }) => !beside.has(label));
}

function keyOf({ name, description, isRequired, place }: HeaderKey, { text, word, context }: Cursor, indentation: number): Candidate {
  const isList = place.items !== undefined && !place.isMap;
  const isBlock = place.isMap || isList;
  const inBrackets = context.keysBefore !== undefined;
  const margin = `\n${' '.repeat(indentation + 2)}`;
  const open = isList ? (inBrackets ? ' [$1]' : `${margin}- $1`) : inBrackets ? ' {$1}' : `${margin}$1`;
  return {
    label: name,
    kind: 'key',
    ...(hasColon(text, word)
      ? { text: name }
      : { text: isBlock && !inBrackets ? `${name}:` : `${name}: `, ...(isBlock ? { snippet: `${name}:${open}` } : {}) }),
    detail: `${isList ? 'list' : place.isMap ? 'mapping' : place.values.length > 0 ? 'word' : 'value'}${isRequired ? ', required' : ''}`,
    documentation: description,
  };
}

/** The variables whose names are the keys of a mapping. */
function namesOf(cursor: Cursor, path: Path): ReadonlyMap<string, Declaration> {
  const [, section, , below] = path;
  if (section === 'include' && path.length === 4 && below === 'vars') return includedBy(cursor);
  const isOwn = (section === 'include' && path.length === 4 && below === 'when') || (section === 'instances' && path.length === 3);
  const own = isOwn ? declaredVariables(cursor.text) : new Map<string, Declaration>();
  return new Map([...own].filter(([name, { secret }]) => (section === 'include' ? !secret : name !== INSTANCE)));
}

/** The variables of the file that the entry of `include` at the cursor names. */
function includedBy({ document, offset, files }: Cursor): ReadonlyMap<string, Declaration> {
  const root = treeOf(document.text);
  const include = root && nodeAt(root, ['compose', 'include']);
  const entry = include?.kind === 'list' ? include.items.findLast(({ span }) => span.start <= offset - document.start) : undefined;
  const node = entry && step(entry, 'file');
  const file = node && scalarText(node);
  return file && files ? includedVariables(file, files()) : new Map();
}

/** What values can stand where, by the path below `compose`: `#` is an item. The name is that of a variable. */
const VALUES: readonly (readonly [RegExp, (cursor: Cursor, name: string) => readonly Candidate[]])[] = [
  [/^include\/#(?:\/file)?$/, (cursor) => folderNames(cursor, /\.(?:bu|butane|fcc|ya?ml)$/)],
  [/^include\/#\/when\/(\w+)(?:\/#)?$/, (cursor, name) => allowedBy(declaredVariables(cursor.text).get(name))],
  [/^include\/#\/vars\/(\w+)$/, (cursor, name) => allowedBy(includedBy(cursor).get(name))],
  [/^instances$/, (cursor) => folderNames(cursor, /\.ya?ml$/)],
  [/^instances\/[^/]+\/(\w+)$/, (cursor, name) => allowedBy(declaredVariables(cursor.text).get(name))],
  [/^vars\/(\w+)\/default$/, (cursor, name) => allowedBy(declaredVariables(cursor.text).get(name))],
  [/^vars\/\w+\/file$|^render\/#$/, localNames],
  [/^(?:include\/#\/)?files_dir$/, (cursor) => folderNames(cursor, undefined)],
];

function valuesOf(cursor: Cursor, place: HeaderPlace, path: Path): readonly Candidate[] {
  const below = path
    .slice(1)
    .map((step) => (typeof step === 'number' ? '#' : step))
    .join('/');
  for (const [pattern, candidates] of VALUES) {
    const match = pattern.exec(below);
    if (match) return candidates(cursor, match[1] ?? '');
  }
  return words(place.values);
}

function words(all: readonly string[]): readonly Candidate[] {
  return all.map((value) => ({ label: value, kind: 'value', text: value }));
}

/** The values that a variable may have, where they are few. */
function allowedBy(variable: Declaration | undefined): readonly Candidate[] {
  if (variable?.oneOf) return words(variable.oneOf.map(String));
  return variable?.type === 'boolean' ? words(['true', 'false']) : [];
}

/** Names relative to the config: directories, and files whose name matches. */
function folderNames({ text, offset, files, word }: Cursor, pattern: RegExp | undefined): readonly Candidate[] {
  const { host, includes } = files?.() ?? {};
  if (!host || !includes) return [];
  const named = { host, base: folderOf(includes.path), root: includes.rootDir };
  return fileNames(
    text.slice(word.span.start, offset),
    named,
    (path, type) => type === 'directory' || (pattern?.test(path) === true && path !== includes.path),
  ).flatMap((file) => quoted(file, word));
}

function localNames({ text, offset, files, word }: Cursor): readonly Candidate[] {
  return files
    ? localCompletions(text.slice(word.span.start, offset), localFilesOf(text, files()), false).flatMap((file) => quoted(file, word))
    : [];
}
