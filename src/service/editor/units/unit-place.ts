import { unitNameParts } from '../../../grammar/unit-name-parts.ts';
import { quadletExtensions } from '../../../lint/facts/quadlet/extensions.ts';
import { sectionsOf, type UnitType } from '../../../lint/facts/systemd/unit-types.ts';
import { quadletExtensionOf } from '../../../lint/machine/quadlets.ts';
import { lineStart } from '../../../text/line-start.ts';
import { partAround } from '../../enclosing-lines.ts';
import { treeOf } from '../../tree-of.ts';
import type { Cursor } from '../cursor.ts';
import { type UnitAbout, type UnitText, unitTextsIn } from '../unit-texts.ts';

/** A place in the text of a unit, a quadlet or a drop-in. */
export interface UnitPlace {
  readonly about: UnitAbout;
  /** The section at the place; undefined above the first one. */
  readonly section: string | undefined;
  /** The sections that the text has. */
  readonly sections: readonly string[];
  /** The settings that the section has on other lines, each as often as it stands there. */
  readonly keys: readonly string[];
  /** The line up to the place, without blanks at its beginning, with the lines that it continues. */
  readonly before: string;
  /** The rest of the line. */
  readonly rest: string;
}

/** The fields that can hold a unit, a quadlet or a drop-in. */
const FIELDS: ReadonlySet<string> = new Set([
  'systemd.units.contents',
  'systemd.units.dropins.contents',
  'systemd.quadlets.contents',
  'systemd.quadlets.dropins.contents',
  'storage.files.contents.inline',
]);

/** The place in a block scalar; undefined outside of such a text, and in a keyfile. */
export function unitPlaceAt({ document, offset, context }: Cursor): UnitPlace | undefined {
  if (!FIELDS.has(context.path.filter((step) => typeof step === 'string').join('.'))) return undefined;
  const part = partAround(document.text, offset - document.start);
  const root = treeOf(part.text);
  const above = root ? unitTextsIn(root).filter(({ isLocal, scalar }) => !isLocal && scalar.span.start < part.offset) : [];
  const about = above.toSorted((a, b) => a.scalar.span.start - b.scalar.span.start).at(-1);
  if (!about || about.dialect.name === 'keyfile' || !/^(?:literal|folded)$/.test(about.scalar.style)) return undefined;
  const start = lineStart(part.text, part.offset);
  // the first line is that of the bar
  const lines = part.text.slice(about.scalar.span.start, start).split('\n').slice(1, -1);
  const end = Math.max(part.offset, about.scalar.span.end);
  return placeInLines(about, lines, part.text.slice(start, part.offset), part.text.slice(part.offset, end));
}

/** The place at an offset of a text that holds a unit and nothing else. */
export function unitPlaceIn(about: UnitAbout, text: string, offset: number): UnitPlace {
  const start = lineStart(text, offset);
  return placeInLines(about, text.slice(0, start).split('\n').slice(0, -1), text.slice(start, offset), text.slice(offset));
}

/**
 * @param above the lines above that of the place
 * @param line the line up to the place
 * @param behind the text behind the place
 */
function placeInLines(about: UnitAbout, above: readonly string[], line: string, behind: string): UnitPlace {
  const lines = [...above];
  const rest = /^[^\r\n]*/.exec(behind)![0];
  const below = behind.slice(rest.length).split('\n').slice(1);
  const before = [line.trimStart()];
  while (/\\\s*$/.test(lines.at(-1) ?? '')) before.unshift(lines.pop()!.trim().slice(0, -1));
  const own = lines.slice(lines.findLastIndex((line) => headerIn(line) !== undefined) + 1);
  const next = below.findIndex((line) => headerIn(line) !== undefined);
  const others = [...own, ...below.slice(0, next < 0 ? undefined : next)];
  const headers = (lines: readonly string[]): readonly string[] => lines.flatMap((line) => headerIn(line) ?? []);
  return {
    about,
    section: headers(lines).at(-1),
    sections: [...headers(lines), ...headers(below)],
    keys: others.flatMap((line) => /^\s*([A-Za-z][\w-]*)\s*=/.exec(line)?.[1] ?? []),
    before: before.join(' '),
    rest,
  };
}

/** The sections that a unit or a quadlet can have, as people order them. */
export function sectionsFor({ name, dialect }: Pick<UnitText, 'name' | 'dialect'>): readonly string[] {
  if (dialect.name === 'quadlet') {
    const extension = quadletExtensionOf(name);
    return ['Unit', extension === undefined ? 'Container' : quadletExtensions[extension].section, 'Service', 'Install', 'Quadlet'];
  }
  const type = unitNameParts(name)?.suffix as UnitType | undefined;
  return type === undefined ? ['Unit', 'Service', 'Install'] : sectionsOf(type);
}

function headerIn(line: string): string | undefined {
  return /^\s*\[([^\]]+)\]\s*$/.exec(line)?.[1];
}
