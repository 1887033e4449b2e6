import { expect } from 'vitest';
import type { CheckFormat } from '../../../src/report/check-formats.ts';
import type { Run } from './run-subcommand.ts';

/** What a terminal acts on. `\u001b[35m` is a color that no report of ours has. */
export const ESCAPES = '\u001b[35m\u001b]0;title\u0007\u202e\u009b2J\u200b';

/** What a report may hold of its own. */
const COLORS = /\u001b\[(?:0|22|39|1(?:;3[1-6])?|3[12346])m/g;
const ACTING = /(?![\n\t])\p{Cc}|[\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Cs}/u;
const COMMAND = /^[\s\x85]*::|##(?:vso|teamcity)?\[/m;
const OWN_COMMAND = /^::(?:(?:error|warning|notice) (?:[\w]+=[^:,]*,?)+::|group::|endgroup::$)/;

/** Expects that terminals and CI systems interpret no part of an output but our colors and, in the format `github`, our commands. */
export function expectHarmless({ stdout, stderr }: Run, format?: CheckFormat): void {
  for (const text of [stdout, stderr]) {
    expect(text.replace(COLORS, '')).not.toMatch(ACTING);
    expect(text).not.toContain('\u001b[35m');
    const lines = text.split('\n');
    const foreign = format === 'github' ? lines.filter((line) => !OWN_COMMAND.test(line)) : lines;
    expect(foreign.join('\n')).not.toMatch(COMMAND);
  }
}
