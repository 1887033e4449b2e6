import { LineIndex } from '../../../text/line-index.ts';
import type { Span } from '../../../text/source.ts';
import type { NameIndexes, Occurrence } from '../names/name-index.ts';
import type { NamedFile } from '../names/named-files.ts';
import { namesAt } from '../names/occurrences.ts';
import { activationOf } from './activation.ts';
import { type RenameKind, renameKinds } from './kinds.ts';
import { type Thing, thingAt } from './thing.ts';
import { nameOfUse, writtenName } from './written-name.ts';

/** Why something is not renamed, in a sentence. */
export interface Refusal {
  readonly refused: string;
}

/** A name that can be changed. */
export interface Renameable {
  /** Where it stands at the cursor. */
  readonly span: Span;
  /** The name to change. */
  readonly name: string;
}

/** A change of a file. */
export interface RenameEdit {
  readonly file: NamedFile;
  readonly span: Span;
  readonly text: string;
}

/** The name at an offset that can be changed, or why none can. */
export function renameableAt(file: NamedFile, offset: number, indexes: NameIndexes): Renameable | Refusal {
  const checked = checkedThing(file, offset, indexes);
  return 'refused' in checked ? checked : { span: checked.thing.use.span, name: checked.thing.name };
}

/** Changes the name at an offset, and all places that name the same thing, in all files; or why it cannot be changed. */
export function rename(file: NamedFile, offset: number, newName: string, indexes: NameIndexes): readonly RenameEdit[] | Refusal {
  const checked = checkedThing(file, offset, indexes);
  if ('refused' in checked) return checked;
  const { thing, kind } = checked;
  if (newName === thing.name) return [];
  const problem = /^(?:null|~)$/i.test(newName) ? 'is no text in YAML' : newName === '' ? 'is empty' : kind.problem(newName, thing.name);
  if (problem !== undefined) return { refused: `"${newName}" ${problem}.` };
  if (kind.isOfImage?.(newName)) return { refused: `The image has ${newName} already.` };
  const other = definitionOf(newName, thing, indexes);
  if (other) return { refused: `${newName} is defined already, in ${placeOf(other)}.` };
  return editsFor(thing, newName);
}

function checkedThing(
  file: NamedFile,
  offset: number,
  indexes: NameIndexes,
): { readonly thing: Thing; readonly kind: RenameKind } | Refusal {
  const thing = thingAt(file, offset, indexes);
  if (!thing) {
    const [use] = namesAt(file.names, offset);
    return { refused: use ? `${use.name} is not defined in this config.` : 'There is no name here that can be changed.' };
  }
  const { name, definition } = thing;
  const kind = renameKinds[thing.kind];
  if (!kind) return { refused: `${name} is a path: it cannot be renamed.` };
  if (kind.isOfImage?.(name)) return { refused: `${name} is a name that the image, systemd or boot_device gives a meaning.` };
  const inTree = thing.occurrences.find(({ use }) => use.form === 'file');
  if (inTree) return { refused: `${name} has its name from a file of a tree, ${inTree.file.path}: rename that file.` };
  if (thing.kind === 'unit') {
    const ofPath = /\.(?:mount|automount|swap|device)$/.exec(name)?.[0];
    if (definition.use.form === 'path' || ofPath !== undefined)
      return { refused: `The name of ${name} follows from its path: change the path.` };
    if (definition.use.form === 'service') return { refused: `${name} cannot be renamed.` };
  }
  const units = thing.occurrences.filter(({ use }) => use.kind === 'unit' && use.role === 'definition' && use.of === undefined);
  for (const index of units.length === 0 ? [] : indexes.indexesOf(definition.file.path)) {
    const pair = activationOf(units[0]!.use.name, index);
    if (pair)
      return {
        refused: `${pair.activator} starts ${pair.service} because they have the same name: name the service in ${pair.activator} first.`,
      };
  }
  return { thing, kind };
}

/** What has the new name already, in a file that shares names with the thing. */
function definitionOf(newName: string, thing: Thing, indexes: NameIndexes): Occurrence | undefined {
  for (const { file, use } of thing.occurrences) {
    if (use.role !== 'definition') continue;
    const name = nameOfUse(use, thing, newName);
    for (const index of indexes.indexesOf(file.path)) {
      const other =
        use.kind === 'anchor'
          ? anchorIn(file, name)
          : index
              .keysOf({ file, use: { ...use, name } })
              .flatMap((key) => index.occurrences(key))
              .find((one) => one.use.role !== 'use');
      if (other) return other;
    }
  }
  return undefined;
}

function anchorIn(file: NamedFile, name: string): Occurrence | undefined {
  const use = file.names.find((one) => one.kind === 'anchor' && one.name === name);
  return use && { file, use };
}

function editsFor(thing: Thing, newName: string): readonly RenameEdit[] | Refusal {
  const edits = new Map<string, RenameEdit>();
  for (const occurrence of thing.occurrences) {
    const { file, use } = occurrence;
    // it stands in the place of the quadlet's name
    if (use.form === 'service') continue;
    if (file.text.slice(use.span.start, use.span.end) !== writtenName(use.name, use))
      return { refused: `${use.name} is written in another way in ${placeOf(occurrence)}: change that first.` };
    const text = writtenName(nameOfUse(use, thing, newName), use);
    edits.set(`${file.path} ${use.span.start}`, { file, span: use.span, text });
  }
  return [...edits.values()];
}

/** `host.bu, line 3` */
function placeOf({ file: { path, text }, use }: Occurrence): string {
  return `${path.slice(path.lastIndexOf('/') + 1)}, line ${new LineIndex(text).position(use.span.start).line}`;
}
