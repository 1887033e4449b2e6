import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { effectiveEntries, effectiveEntry, entriesOf, type PlacedEntry } from '../../syntax/unit/entries.ts';
import { placeInPieces } from '../../syntax/unit/place.ts';
import type { UnitEntry, UnitTree } from '../../syntax/unit/unit-tree.ts';
import { splitWords } from '../../syntax/unit/words.ts';
import { nearest } from '../../text/nearest.ts';
import { onceForEach } from '../../text/once.ts';
import type { Span } from '../../text/source.ts';
import type { Contents } from './contents.ts';
import { inContents } from './diagnostics.ts';

/** A text of sections and settings: a unit file, a quadlet, or a drop-in of one. */
export interface SettingsText {
  readonly contents: Contents;
  tree(): UnitTree;
}

/** A unit or a quadlet as systemd or Podman reads it: its file and its drop-ins, as one. */
export interface Settings {
  /** Undefined where only drop-ins are in the config. */
  readonly file: SettingsText | undefined;
  /** The file, if there is one, and the drop-ins in the order of their names. */
  readonly texts: readonly SettingsText[];
}

const treesOf = onceForEach(({ texts }: Settings): readonly UnitTree[] => texts.map((text) => text.tree()));

/** All entries of some keys, with those that an empty assignment takes away: dependencies are not reset. */
export function allOf(settings: Settings, section: string, ...keys: readonly string[]): readonly PlacedEntry[] {
  return entriesOf(treesOf(settings), section, ...keys);
}

/** The entries that count for a setting that is a list. */
export function listOf(settings: Settings, section: string, ...keys: readonly string[]): readonly PlacedEntry[] {
  return effectiveEntries(treesOf(settings), section, ...keys);
}

/** The entry that counts for a setting with one value. */
export function lastOf(settings: Settings, section: string, ...keys: readonly string[]): PlacedEntry | undefined {
  return effectiveEntry(treesOf(settings), section, ...keys);
}

/** The value that counts; undefined where it is not set. */
export function settingOf(settings: Settings, section: string, ...keys: readonly string[]): string | undefined {
  return lastOf(settings, section, ...keys)?.entry.value;
}

/** A name in a list of units, such as `After=`, with its place in the value. */
export interface NamedUnit {
  readonly name: string;
  readonly placed: PlacedEntry;
  readonly span: Span;
}

/** The units that dependencies name. */
export function unitsIn(settings: Settings, section: string, ...keys: readonly string[]): NamedUnit[] {
  return allOf(settings, section, ...keys).flatMap(namesIn);
}

const namesIn = onceForEach((placed: PlacedEntry): readonly NamedUnit[] =>
  splitWords(placed.entry.value, { unquotes: true, escapes: 'kept' }).words.map(({ text, span }) => ({ name: text, placed, span })),
);

/** Lines of Terraform, Jinja and Go templates: `%{ if a }`, `{% if a %}`, `{{ if a }}`. */
const TEMPLATE = /^[ \t]*(?:%\{|\{[{%])/m;

/** True for a text with lines of a template engine: what the machine gets is another text. */
export function isTemplate(settings: Settings): boolean {
  return treesOf(settings).some(hasTemplateLines);
}

const hasTemplateLines = onceForEach(({ text }: UnitTree) => TEMPLATE.test(text));

/**
 * True where an unknown key of the section is a misspelt one of these: that is reported, and that the right one is missing need
 * not be.
 *
 * @param sectionKeys all keys that the section may have
 */
export function hasMisspelt(settings: Settings, section: string, keys: readonly string[], sectionKeys: readonly string[]): boolean {
  return treesOf(settings).some(({ sections }) =>
    sections.some(
      ({ name, entries }) =>
        name === section && entries.some(({ key }) => !sectionKeys.includes(key) && keys.includes(nearest(key, sectionKeys) ?? '')),
    ),
  );
}

/** A diagnostic about the value of an entry, or about a part of the value. */
export function atValue(settings: Settings, { entry, tree }: PlacedEntry, diagnostic: Diagnostic, part?: Span): Diagnostic {
  return inText(settings, tree, part && part.end > part.start ? placeInPieces(entry.pieces, part) : entry.valueSpan, diagnostic);
}

/** A diagnostic about the key of an entry. */
export function atKey(settings: Settings, entry: UnitEntry, tree: UnitTree, diagnostic: Diagnostic): Diagnostic {
  return inText(settings, tree, entry.keySpan, diagnostic);
}

/** A diagnostic about a stretch of one of the texts. */
export function inText({ texts }: Settings, tree: UnitTree, span: Span, diagnostic: Diagnostic): Diagnostic {
  const { contents } = texts.find((text) => text.tree() === tree)!;
  return inContents(contents, span, diagnostic);
}
