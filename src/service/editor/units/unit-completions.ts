import { settingDescription } from '../../../reference/settings/setting-descriptions.ts';
import { specialUnits } from '../../../reference/settings/special-units.ts';
import { lineStart } from '../../../text/line-start.ts';
import type { Completion } from '../completion.ts';
import { headerLines } from '../config-around.ts';
import type { Cursor } from '../cursor.ts';
import { settingCandidates } from './setting-candidates.ts';
import { type AroundUnit, settingValues } from './setting-values.ts';
import { specifierCompletions } from './specifier-completions.ts';
import { sectionsFor, type UnitPlace, unitPlaceAt } from './unit-place.ts';

/**
 * What can be written in the text of a unit, a quadlet or a drop-in: sections, settings and their values. Undefined outside of such a
 * text.
 */
export function unitCompletions(cursor: Cursor): readonly Completion[] | undefined {
  const place = unitPlaceAt(cursor);
  const { text, offset, defined, document } = cursor;
  return place && completionsInUnit(place, { text, offset, defined, variant: headerLines(document.text).variant });
}

/** Where something is written in a unit, and what it can name. */
interface InUnit extends AroundUnit {
  /** The text that the unit is in, or the unit alone. */
  readonly text: string;
  readonly offset: number;
}

/** What can be written at a place of a unit. */
export function completionsInUnit(place: UnitPlace, cursor: InUnit): readonly Completion[] {
  const { before, rest, section } = place;
  const line = cursor.text.slice(lineStart(cursor.text, cursor.offset), cursor.offset);
  // between the two characters of a line end there is nothing to write
  if (/^[#;]/.test(before) || line.endsWith('\r')) return [];
  if (before.startsWith('[') && before === line.trimStart())
    return sectionCompletions(place, cursor.offset - before.length, /^[^\]]*\]?/.exec(rest)![0].length, cursor.offset);
  const [, key, written] = /^([\w-]+)\s*=(.*)$/s.exec(before) ?? [];
  if (key !== undefined) {
    if (section === undefined) return [];
    return (
      specifierCompletions(written!, cursor.offset, place.about) ?? valueCompletions(cursor, place, section, key, written!.trimStart())
    );
  }
  // sections and settings begin on a line of their own
  if (!/^[\w-]*$/.test(before) || before !== line.trimStart()) return [];
  const start = cursor.offset - before.length;
  const span = { start, end: cursor.offset + /^[\w-]*/.exec(rest)![0].length };
  const settings = section === undefined ? [] : settingCandidates(section, place).map((candidate) => ({ ...candidate, span }));
  return before === '' && rest.trim() === '' ? [...settings, ...sectionCompletions(place, start, 0, cursor.offset)] : settings;
}

/** Headers of the sections that the text does not have yet. */
function sectionCompletions(place: UnitPlace, start: number, length: number, offset: number): readonly Completion[] {
  const { about, sections } = place;
  return sectionsFor(about)
    .filter((name) => !sections.includes(name))
    .map((name) => ({ label: `[${name}]`, kind: 'key', span: { start, end: offset + length }, text: `[${name}]`, detail: 'section' }));
}

function valueCompletions(cursor: InUnit, place: UnitPlace, section: string, key: string, written: string): readonly Completion[] {
  const { offset } = cursor;
  const { values, isWords, isCommand } = settingValues(section, key, place, cursor);
  // a value that is one word does not go on over lines
  if (!isWords && written.length > offset - lineStart(cursor.text, offset)) return [];
  const word = isWords ? /\S*$/.exec(written)![0] : written;
  if (isCommand && word.length < written.length && !word.startsWith('/')) return [];
  // a program can have a prefix that says how it is run
  const prefix = isWords ? /^[-@:+!~]*/.exec(word)![0].length : 0;
  const others = new Set(isWords ? written.slice(0, written.length - word.length).split(/\s+/) : []);
  const end = offset + (isWords ? /^\S*/ : /^[^\r\n]*/).exec(place.rest)![0].length;
  return values
    .filter((value) => !others.has(value))
    .map((value) => ({
      label: value,
      kind: 'value',
      span: { start: offset - word.length + prefix, end },
      text: value,
      ...(Object.hasOwn(specialUnits, value)
        ? { documentation: specialUnits[value] }
        : { documentation: settingDescription(section, key) }),
    }));
}
