import type { Path } from '../../text/path.ts';
import type { Context } from '../context.ts';
import { contextAt } from '../context-at.ts';
import type { Completion } from './completion.ts';
import { type ConfigAround, configAround } from './config-around.ts';
import { type Candidate, keyCompletions } from './key-completions.ts';
import { keysBeside } from './keys-beside.ts';
import { isLocalField, type LocalFiles, localCompletions } from './local-completions.ts';
import { type Target, targetAt } from './target.ts';
import { headerValues, valueCompletions } from './value-completions.ts';
import { type Word, wordAt } from './word-at.ts';

/**
 * What can be written at an offset of a Butane config, the likeliest first. The config may be incomplete.
 *
 * @param local the config's local files; without them no file names are offered
 */
export function completionsAt(text: string, offset: number, local?: () => LocalFiles): readonly Completion[] {
  const config = configAround(text, offset);
  const context = config && contextAt(config.text, offset - config.start);
  if (!context) return [];
  const word = wordAt(text, offset, context);
  return candidates({ text, offset, config, context, word, local }).map((candidate) => ({ ...candidate, span: word.span }));
}

/** The cursor, and what is known about its place. */
interface Cursor {
  readonly text: string;
  readonly offset: number;
  readonly config: ConfigAround;
  readonly context: Context;
  readonly word: Word;
  readonly local: (() => LocalFiles) | undefined;
}

function candidates({ text, offset, config, context, word, local }: Cursor): readonly Candidate[] {
  const { spec, variant } = config;
  const field = headerField(context.path);
  if (field) return asValues(headerValues(field, variant), word);
  if (!spec) return context.path.length === 0 ? headerKeys(keysBeside(text, word, context), hasColon(text, word)) : [];
  const { target, dash } = placeOf(targetAt(spec, context.path), context, word);
  if (!target) return [];
  const inBrackets = context.keysBefore !== undefined;
  if (target.field.kind === 'ref') {
    // a mapping cannot begin behind a key, or in a list in brackets
    if (context.kind === 'value' || (context.kind === 'item' && inBrackets)) return [];
    const keys = keyCompletions(spec, {
      type: target.field.type,
      path: target.path,
      beside: dash === '' ? keysBeside(text, word, context) : new Set(),
      inBrackets,
      indentation: dash.length + word.before.trimStart().length,
      hasColon: hasColon(text, word),
    });
    return withDash(keys, dash);
  }
  const { owner } = target;
  const values =
    owner && local && isLocalField(owner.name)
      ? localCompletions(text.slice(word.span.start, offset), local(), owner.type === 'Tree').flatMap((file) => quoted(file, word))
      : valueCompletions(spec, target);
  return withDash(asValues(values, word), dash);
}

/** What is written, and the dash to write before it: where an item of a list begins without one. */
function placeOf(
  target: Target | undefined,
  { kind, keysBefore }: Context,
  { before }: Word,
): { readonly target?: Target | undefined; readonly dash: string } {
  const hasDash = keysBefore !== undefined || /-\s+["']?$/.test(before);
  if (target?.field.kind === 'list')
    return kind === 'key' && keysBefore === undefined
      ? { target: { ...target, field: target.field.of }, dash: hasDash ? '' : '- ' }
      : { dash: '' };
  return { target, dash: kind === 'item' && !hasDash ? '- ' : '' };
}

function withDash(all: readonly Candidate[], dash: string): readonly Candidate[] {
  if (dash === '') return all;
  return all.map((candidate) => ({
    ...candidate,
    text: dash + candidate.text,
    ...(candidate.snippet === undefined ? {} : { snippet: dash + candidate.snippet }),
  }));
}

function headerField(path: Path): 'variant' | 'version' | undefined {
  return path.length === 1 && (path[0] === 'variant' || path[0] === 'version') ? path[0] : undefined;
}

/** Without a header nothing else has a meaning. */
function headerKeys(beside: ReadonlySet<string>, isNameOnly: boolean): readonly Candidate[] {
  return ['variant', 'version']
    .filter((name) => !beside.has(name))
    .map((name) => ({ label: name, kind: 'key', text: isNameOnly ? name : `${name}: `, detail: 'text, required' }));
}

/** Values behind a colon that is still without its space. */
function asValues(values: readonly Candidate[], { before }: Word): readonly Candidate[] {
  return before.endsWith(':') ? values.map((value) => ({ ...value, text: ` ${value.text}` })) : values;
}

/** A file name as YAML has to write it at a place; none if the open quotes cannot hold it. */
function quoted(file: Candidate, { quote }: Word): readonly Candidate[] {
  if (quote !== '') return /["'\\]/.test(file.text) ? [] : [file];
  return /^[\w./][\w./@+=~-]*$/.test(file.text) ? [file] : [{ ...file, text: `'${file.text.replaceAll("'", "''")}'` }];
}

function hasColon(text: string, { span }: Word): boolean {
  return /^[ \t]*:(?:\s|$)/.test(text.slice(span.end, span.end + 20));
}
