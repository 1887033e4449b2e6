import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { isUnknownSpecifier } from '../../facts/systemd/specifiers.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { atValue } from '../../machine/settings.ts';
import { commandsOf, type UnitCommand } from './commands.ts';

/** What a shell would understand in a command, and systemd does not. Source: systemd.service(5), "Command lines". */
export const shellSyntax: MachineLint = (machine) =>
  commandsOf(machine).flatMap((command) => [...program(command), ...operators(command), ...percent(command)]);

/** Words that are operators of a shell. */
const OPERATOR = /^(?:\||\|\||&&|&|[12]?>>?|<|[12]>&[12]|[12&]?>>?\/\S+)$/;
/** Not backticks: rules of Traefik and queries have them too. */
const SUBSTITUTION = /\$\([^)]/;
const SHELLS = /(?:^|\/)(?:ba|da|a|z|k)?sh$/;

function operators({ unit, placed, program: name, args }: UnitCommand): Diagnostic[] {
  const value = placed.entry.value;
  const operator = args.find(({ text, isQuoted, span }) => !isQuoted && OPERATOR.test(text) && value.slice(span.start, span.end) === text);
  const usesShell = SHELLS.test(name) || args.some(({ text }) => SHELLS.test(text) || /^-[a-z]*c$/.test(text));
  const word = operator ?? (usesShell ? undefined : args.find(({ text }) => SUBSTITUTION.test(text)));
  if (!word) return [];
  const what = operator ? `"${operator.text}"` : 'a command in a command';
  return [atValue(unit, placed, diagnose('exec/shell-syntax', { unit: unit.name, program: base(name), what }), word.span)];
}

const base = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

function program({ unit, placed, program: name, programSpan }: UnitCommand): Diagnostic[] {
  if (!/^(?:\$\w|\$\{\w+\}$)/.test(name) || placed.entry.value.includes('{{')) return [];
  return [atValue(unit, placed, diagnose('exec/variable-program', { unit: unit.name, program: name }), programSpan)];
}

/** What lies between the beginning of a format of `date`, or a stop, and a percent sign. */
const BEFORE_PERCENT = /(?<quoted>\+["'])?(?<![^\s%"';)`])(?<text>[^\s%"';)`]*)%(?=[a-zA-Z])/g;

/** A format from its beginning: up to white space, or a character that ends it. */
const FORMAT = /^\+?["']?[^\s"';)`]*/;

/**
 * Where the first format of `date` begins, such as `+%F`, `+"%H:%M"` or `+backup-%F`; -1 if there is none. Each character is looked at a
 * few times, however long a word is.
 */
function dateFormat(value: string): number {
  for (const { index, groups } of value.matchAll(BEFORE_PERCENT)) {
    const { quoted, text = '' } = groups!;
    const isSeparated = /[-_.:T]$/.test(text);
    if (quoted !== undefined && (text === '' || isSeparated)) return index;
    const plus = isSeparated ? text.indexOf('+') : text.endsWith('+') ? text.length - 1 : -1;
    if (plus >= 0) return index + (quoted?.length ?? 0) + plus;
  }
  return -1;
}

/** A format of `date` or `printf` whose percent signs systemd replaces. */
function percent({ unit, placed, args, program: name }: UnitCommand): Diagnostic[] {
  const value = placed.entry.value;
  const isPrintf = base(name) === 'printf' || args.some(({ text }) => /(?:^|[\s;|&(])printf\s/.test(text));
  const start = isPrintf ? value.search(/(?<!%)(?:%%)*%[a-zA-Z]/) : dateFormat(value);
  if (start < 0 || args.length === 0) return [];
  const [text] = FORMAT.exec(value.slice(start))!;
  const letters = [...text.matchAll(/(?<!%)(?:%%)*%([a-zA-Z])/g)].map(([, letter]) => letter!);
  // for a letter that systemd does not know it refuses the unit: `unit/refused-value` says so
  if (letters.length === 0 || letters.some((letter) => isUnknownSpecifier(letter))) return [];
  const values = { unit: unit.name, key: placed.entry.key, letter: letters[0]!, meant: text.replace(/(?<!%)%(?=[a-zA-Z])/g, '%%') };
  return [atValue(unit, placed, diagnose('exec/percent', values), { start, end: start + text.length })];
}
