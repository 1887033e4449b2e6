import { octal } from '../grammar/octal.ts';
import { logLine, logPath } from '../text/log-text.ts';
import { MASK } from '../text/mask.ts';
import { pushAll } from '../text/push-all.ts';
import type { DiffReport, ReportedChange, ReportedContents, ReportedField, ReportedValue } from './diff-report.ts';
import { shownLine } from './shown-line.ts';
import { subjectTitle } from './subject.ts';
import { unsetWord } from './unset-words.ts';

/** Colors a part of a report. */
export type Paint = (text: string) => string;

export interface Palette {
  readonly bold: Paint;
  readonly cyan: Paint;
  readonly green: Paint;
  readonly red: Paint;
  readonly yellow: Paint;
}

const MARKS = { added: '+', removed: '-', changed: '~' } as const;

/** A line of values that is longer is written as several, in characters. */
const LONGEST_LINE = 100;

/**
 * A report for people: one subject after the other, its values on one line, and the changed lines of its contents below. Empty if
 * nothing differs.
 */
export function renderDiff({ before, after, equal, changes }: DiffReport, palette: Palette): string {
  if (equal) return '';
  const lines = [palette.bold(`--- ${logPath(before)}`), palette.bold(`+++ ${logPath(after)}`)];
  let document: string | undefined;
  for (const change of changes) {
    if (change.document !== undefined && change.document !== document) lines.push(palette.bold(`=== ${logLine(change.document)}`));
    document = change.document;
    pushAll(lines, changeLines(change, palette));
  }
  return `${lines.join('\n')}\n`;
}

function changeLines(change: ReportedChange, palette: Palette): string[] {
  const paint = { added: palette.green, removed: palette.red, changed: palette.yellow }[change.change];
  const values = wordsOf(change);
  const title = `${MARKS[change.change]} ${logLine(subjectTitle(change))}`;
  const line = [title, values.join(', ')].filter((part) => part !== '').join(': ');
  const head = line.length <= LONGEST_LINE ? [line] : [`${title}:`, ...values.map((value) => `    ${value}`)];
  return [
    ...head.map((text, i) => (i === 0 ? paint(text.slice(0, title.length)) + text.slice(title.length) : text)),
    ...change.fields.flatMap((field) => hunkLines(field, change, palette)),
  ];
}

function hunkLines({ field, hunks = [] }: ReportedField, { fields }: ReportedChange, palette: Palette): string[] {
  const isOnly = fields.filter((other) => (other.hunks ?? []).length > 0).length === 1;
  return [
    ...(isOnly || hunks.length === 0 ? [] : [`    ${logLine(field)}:`]),
    ...hunks.flatMap(({ beforeStart, beforeLines, afterStart, afterLines, lines }) => [
      palette.cyan(`    @@ -${rangeText(beforeStart, beforeLines)} +${rangeText(afterStart, afterLines)} @@`),
      ...lines.map((line) => {
        const text = `    ${line[0]}${shownLine(line.slice(1))}`;
        return line.startsWith('+') ? palette.green(text) : line.startsWith('-') ? palette.red(text) : text;
      }),
    ]),
  ];
}

function rangeText(start: number, count: number): string {
  return count === 1 ? String(start) : `${start},${count}`;
}

/** What differs, a few words each: `mode 0644 → 0600`, `groups +wheel`. */
export function wordsOf(change: ReportedChange): string[] {
  const words: string[] = [];
  const items = new Map<string, string[]>();
  for (const field of change.fields) {
    const [, list, item] = /^(.*?)\[([\s\S]*)\]$/.exec(field.field) ?? [];
    const isItem = field.before === true || field.after === true;
    if (list !== undefined && item !== undefined && isItem) {
      const shown = logLine(shortItem(item));
      const sign = change.change === 'changed' ? (field.before === undefined ? '+' : '-') : '';
      items.set(list, [...(items.get(list) ?? []), sign + shown]);
    } else words.push(valueWords(field, change));
  }
  return [...words.filter((word) => word !== ''), ...[...items].map(([list, names]) => `${list} ${names.join(' ')}`)];
}

function valueWords({ field, before, after, secret, hunks }: ReportedField, { change }: ReportedChange): string {
  const name = logLine(field);
  const show = (value: ReportedValue | undefined): string => shownValue(value, field);
  if (change !== 'changed') return `${name} ${show(after ?? before)}`;
  // the lines below say it
  if (hunks !== undefined && hunks.length > 0 && before !== undefined && after !== undefined) return '';
  if (secret && before !== undefined && after !== undefined) return `${name} ${MASK} → another ${MASK}`;
  return `${name} ${show(before)} → ${show(after)}`;
}

/** Items of some lists are long. A key is recognized by its end and its comment. */
function shortItem(item: string): string {
  const [, type, key, comment = ''] = /^(\S+) ([A-Za-z0-9+/]{40,}=*)(.*)$/.exec(item) ?? [];
  return type === undefined || key === undefined ? item : `${type} …${key.slice(-8)}${comment}`;
}

/** A value in a line. */
function shownValue(value: ReportedValue | undefined, field: string): string {
  if (value === undefined) return unsetWord(field);
  if (typeof value === 'number') return field === 'mode' ? octal(value) : String(value);
  if (typeof value === 'string') return value === '' || /[\s,]/.test(value) ? JSON.stringify(logLine(value)) : logLine(value);
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return logLine(value.join(' '));
  return 'source' in value ? logLine(value.source) : contentsText(value as ReportedContents);
}

function contentsText({ bytes, text, sha256 }: ReportedContents): string {
  const size = `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`;
  return text || sha256 === undefined ? size : `${size} sha256-${sha256.slice(0, 12)}…`;
}
