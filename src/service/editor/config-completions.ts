import type { Path } from '../../text/path.ts';
import type { ConfigAround } from './config-around.ts';
import type { Cursor } from './cursor.ts';
import { type Candidate, keyCompletions } from './key-completions.ts';
import { keysBeside } from './keys-beside.ts';
import { isLocalField, localCompletions } from './local-completions.ts';
import { localFilesOf } from './local-files-of.ts';
import { nameCompletions } from './name-completions.ts';
import { type Target, targetAt } from './target.ts';
import { headerValues, valueCompletions } from './value-completions.ts';
import { asValues, hasColon, hasDash, quoted, withDash } from './written.ts';

/** What can be written in a config: a key, or a value of a field. */
export function configCompletions(cursor: Cursor, { spec, variant }: Pick<ConfigAround, 'spec' | 'variant'>): readonly Candidate[] {
  const { text, offset, context, word, files, defined } = cursor;
  const field = headerField(context.path);
  if (field) return asValues(headerValues(field, variant), word);
  if (!spec) return context.path.length === 0 ? headerKeys(cursor, variant !== undefined) : [];
  const { target, dash } = placeOf(targetAt(spec, context.path), cursor);
  const around = { defined, variant: spec.variant };
  const namesAt = (path: string): readonly Candidate[] => nameCompletions(path, around).flatMap((name) => quoted(name, word));
  // the values of free keys have no field
  if (!target) return context.kind === 'value' ? asValues(namesAt(context.path.join('.')), word) : [];
  if (target.field.kind === 'map') return context.kind === 'key' ? freeKeys(target.path, cursor) : [];
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
    owner && files && isLocalField(owner.name)
      ? localCompletions(text.slice(word.span.start, offset), localFilesOf(text, files()), owner.type === 'Tree').flatMap((file) =>
          quoted(file, word),
        )
      : [...valueCompletions(spec, target).flatMap((value) => (inBrackets ? quoted(value, word) : [value])), ...namesAt(target.path)];
  return withDash(asValues(values, word), dash);
}

/** The label that says which machines of OpenShift a config is for. */
const ROLE = 'machineconfiguration.openshift.io/role';

/** Keys that a mapping usually has, where any key can stand. */
function freeKeys(path: string, { text, word, context }: Cursor): readonly Candidate[] {
  if (path !== 'metadata.labels' || keysBeside(text, word, context).has(ROLE)) return [];
  return [{ label: ROLE, kind: 'key', text: hasColon(text, word) ? ROLE : `${ROLE}: `, detail: 'text, required' }];
}

/** What is written, and the dash to write before it: where an item of a list begins without one. */
function placeOf(target: Target | undefined, { context, word }: Cursor): { readonly target?: Target | undefined; readonly dash: string } {
  const isDashed = hasDash(context, word);
  if (target?.field.kind === 'list')
    return context.kind === 'key' && context.keysBefore === undefined
      ? { target: { ...target, field: target.field.of }, dash: isDashed ? '' : '- ' }
      : { dash: '' };
  return { target, dash: context.kind === 'item' && !isDashed ? '- ' : '' };
}

function headerField(path: Path): 'variant' | 'version' | undefined {
  return path.length === 1 && (path[0] === 'variant' || path[0] === 'version') ? path[0] : undefined;
}

/** Without a header nothing else has a meaning. The header of a composed config comes before everything else. */
function headerKeys({ text, word, context, document }: Cursor, hasVariant: boolean): readonly Candidate[] {
  const beside = keysBeside(text, word, context);
  const isNameOnly = hasColon(text, word);
  const required = ['variant', 'version']
    .filter((name) => !beside.has(name))
    .map((name): Candidate => ({ label: name, kind: 'key', text: isNameOnly ? name : `${name}: `, detail: 'text, required' }));
  if (hasVariant || beside.size > 0 || text.slice(0, document.start).trim() !== '') return required;
  return [
    ...required,
    {
      label: 'compose',
      kind: 'key',
      ...(isNameOnly ? { text: 'compose' } : { text: 'compose:', snippet: 'compose:\n  $1' }),
      detail: 'header of a composed config',
      documentation: 'What the config includes, its variables and its instances. The config follows behind a line `---`.',
    },
  ];
}
