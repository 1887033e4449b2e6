import type { UnitEntry } from '../../syntax/unit/unit-tree.ts';
import { commandWords, readWord, type Word, type WordFault } from '../../syntax/unit/words.ts';
import { onceForEach } from '../../text/once.ts';
import type { Span } from '../../text/source.ts';

/** A command of `ExecStart=` and the like. */
export interface CommandLine {
  /** The characters in front of the program: `-` ignores failure, `@` names it otherwise, `:` keeps `$`, `+`, `!` and `!!` are about privileges. */
  readonly prefixes: string;
  /** The program as it is written, without the prefixes; specifiers are not replaced. May be empty. */
  readonly program: string;
  /** Of the program in the value. The whole word if quotes or escapes stand in it. */
  readonly programSpan: Span;
  /** The words behind the program. The first one is what the program is told that it is called, if `prefixes` has `@`. */
  readonly args: readonly Word[];
}

/** The commands of a value. `fault` is why the rest of it cannot be divided into words. */
export interface CommandLines {
  readonly commands: readonly CommandLine[];
  readonly fault?: WordFault | undefined;
  /** True where the fault is in the word that names a program: systemd ignores the value then, and refuses the unit otherwise. */
  readonly isProgramFault?: true;
}

/**
 * Divides a value into commands as systemd's `config_parse_exec()` does (`src/core/load-fragment.c`): ` ; ` alone divides commands,
 * `\;` is an argument. Takes linear time.
 */
export function splitCommands(value: string): CommandLines {
  const commands: CommandLine[] = [];
  let at = 0;
  for (;;) {
    const first = readWord(value, at, commandWords);
    if (first === undefined) return { commands };
    if ('fault' in first) return { commands, fault: first.fault, isProgramFault: true };
    at = first.next;
    // a semicolon in place of a program is none, in quotes either
    if (first.word.text === ';') continue;
    const { args, fault, next } = readArguments(value, at);
    commands.push({ ...programOf(value, first.word), args });
    if (fault) return { commands, fault };
    if (next === undefined) return { commands };
    at = next;
  }
}

/** The commands of an entry such as `ExecStart=`. */
export const commandsIn: (entry: UnitEntry) => CommandLines = onceForEach(({ value }) => splitCommands(value));

/** The words up to the semicolon that ends the command; `next` is where the next command begins, if there was a semicolon. */
function readArguments(value: string, from: number): { args: Word[]; fault?: WordFault; next?: number } {
  const args: Word[] = [];
  let at = from;
  for (;;) {
    SEMICOLON.lastIndex = at;
    const [found, backslash] = SEMICOLON.exec(value) ?? [];
    if (found !== undefined) {
      if (backslash === '') return { args, next: at + found.length };
      args.push({ text: ';', span: { start: at, end: at + 2 }, isQuoted: false, unknownEscapes: [] });
      at += found.length;
      continue;
    }
    const read = readWord(value, at, commandWords);
    if (read === undefined) return { args };
    if ('fault' in read) return { args, fault: read.fault };
    args.push(read.word);
    at = read.next;
  }
}

const SEMICOLON = /(\\?);(?:[ \t\n\r]+|$)/y;

function programOf(value: string, { text, span }: Word): Omit<CommandLine, 'args'> {
  let at = 0;
  const seen = new Set<string>();
  for (; at < text.length; at++) {
    const prefix = text[at]!;
    if (!'-@:+!'.includes(prefix)) break;
    // each once, and of + and ! only one; !! is one of its own
    const isPrivilege = prefix === '+' || prefix === '!';
    const again = isPrivilege ? seen.has('+') || seen.has('!!') || (prefix === '+' && seen.has('!')) : seen.has(prefix);
    if (again) break;
    seen.add(prefix === '!' && seen.has('!') ? '!!' : prefix);
  }
  const isVerbatim = value.slice(span.start, span.end) === text;
  return {
    prefixes: text.slice(0, at),
    program: text.slice(at),
    programSpan: isVerbatim ? { start: span.start + at, end: span.end } : span,
  };
}
