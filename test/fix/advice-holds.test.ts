import { describe, expect, it } from 'vitest';
import { checkExample } from '../../scripts/generate/example-report.ts';
import { codes } from '../../src/diagnostics/catalogue.ts';
import { describedCode } from '../../src/diagnostics/described-code.ts';
import type { LocatedDiagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { CodeExample } from '../../src/diagnostics/entry.ts';
import { fcos } from '../../src/diagnostics/example.ts';
import { ADVISED } from './advised.ts';

/*
 * A line of help that says what to write is followed here to the letter: afterwards what it was about is gone, and no new error
 * has come. A new line that begins in one of these ways is followed as well.
 */

/** A config, one of its diagnostics, and what its help says; the config as it is then. */
type Follow = (text: string, problem: LocatedDiagnostic, said: RegExpExecArray) => string;

const replaced: Follow = (text, { location: { span } }, [, word]) => {
  const quote = /["']/.exec(text[span.start] ?? '')?.[0] ?? '';
  const isText = quote !== '' && !/^[{[]/.test(word!);
  return `${text.slice(0, span.start)}${isText ? `${quote}${word}${quote}` : word}${text.slice(span.end)}`;
};

const lineOf = (text: string, offset: number): { readonly start: number; readonly end: number; readonly indent: string } => {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return { start, end: end < 0 ? text.length : end, indent: /^ */.exec(text.slice(start))![0] };
};

/** A key put before the one that is marked, as deep as it. */
const inserted = (text: string, offset: number, entry: string): string => {
  const { start } = lineOf(text, offset);
  const before = text.slice(start, offset);
  return `${text.slice(0, start)}${before}${entry}\n${' '.repeat(before.length)}${text.slice(offset)}`;
};

const FORMS: readonly (readonly [pattern: RegExp, follow: Follow])[] = [
  [/write it as (\{inline: .*\}|[^\s:;,[]+)(?=$|[:;,]| )/, replaced],
  [/^did you mean "([^"]+)"\?/, replaced],
  [/write it without quotes: (\S+)/, (text, { location: { span } }, [, word]) => text.slice(0, span.start) + word + text.slice(span.end)],
  [/and 0\d+ is written as (\d+)/, replaced],
  [/a list is needed here: write it as (\[.*?\])(?:, or|$)/, replaced],
  [
    /^write (\S+) as (variant|version)$/,
    (text, problem, [all, , word]) => replaced(text, problem, Object.assign([all, word!], { index: 0, input: all }) as RegExpExecArray),
  ],
  [/^write `(\w+)`(?:, a list)?$/, replaced],
  [
    /^add a space after "(\w+):"/,
    (text, { location: { span } }, [, key]) => {
      const at = text.lastIndexOf(`${key}:`, span.start + key!.length);
      return `${text.slice(0, at)}${key}: ${text.slice(at + key!.length + 1)}`;
    },
  ],
  [/^line \d+ is indented with a tab/, (text) => text.replace(/\t/g, '  ')],
  [
    /^put quotes around a text/,
    (text, { location: { span } }) => {
      const line = lineOf(text, span.start);
      return (
        text.slice(0, line.start) +
        text.slice(line.start, line.end).replace(/((?:^|[\s{,])[a-z_]+: +)([^}]*)/, (_, key, value) => `${key}${JSON.stringify(value)}`) +
        text.slice(line.end)
      );
    },
  ],
  [
    /^begin a new line before "(\w+):"/,
    (text, { location: { span } }, [, key]) => {
      const { indent } = lineOf(text, span.start);
      return text.replace(new RegExp(` +${key}: `), `\n${indent}  ${key}: `);
    },
  ],
  [
    /^add an \[Install\] section with WantedBy=(\S+?)(?:,|$| to (\S+))/,
    (text, { location, related }, [, target, template]) => {
      const at = (template === undefined ? location : related![0]!.location).span;
      const indent = lineOf(text, at.end).indent;
      const end = lineOf(text, at.end).end;
      return `${text.slice(0, end)}\n${indent}[Install]\n${indent}WantedBy=${target}${text.slice(end)}`;
    },
  ],
  [
    /^remove it: (?:the version of the Ignition config|swap is not mounted)/,
    (text, { location: { span } }) => {
      const { start, end } = lineOf(text, span.start);
      return text.slice(0, start) + text.slice(end + 1);
    },
  ],
  [/^remove `(\w+)`(?::|$)/, (text, _, [, key]) => text.replace(new RegExp(`\\n *${key}: .*`), '')],
  [/^add `layout: (\w+)`/, (text, _, [, layout]) => text.replace(/boot_device:\n/, `boot_device:\n  layout: ${layout}\n`)],
  [
    /^add `number: (\d+)`/,
    (text, { location: { span } }, [, number]) => inserted(text, text.lastIndexOf('label:', span.start), `number: ${number}`),
  ],
  [
    /^add `((?:resize|wipe_partition_entry|wipe_filesystem|size_mib): \w+)`(?:,|$)/,
    (text, { location: { span } }, [, field]) => {
      const { start } = lineOf(text, span.start);
      return inserted(text, start + /^[ -]*/.exec(text.slice(start))![0].length, field!);
    },
  ],
  [/^write `number: (\d)`/, (text, _, [, number]) => text.replace(/number: \d+/, `number: ${number}`)],
  [/^write `size_mib: (\d+)`/, (text, _, [, size]) => text.replace(/size_mib: \d+/, `size_mib: ${size}`)],
  [/^add `version: ([\d.]+)`/, (text, _, [, version]) => `${text}version: ${version}\n`],
  [/begin (?:it )?with `(variant: \w+)` and `(version: [\d.]+)`/, (text, _, [, variant, version]) => `${variant}\n${version}\n${text}`],
  [
    /^remove the comma before/,
    (text, { location: { span } }) => {
      const at = text.lastIndexOf(',', span.start);
      return text.slice(0, at) + text.slice(at + 1);
    },
  ],
  [
    /^add (\S+=\S+) below it$/,
    (text, { location: { span } }, [, line]) => {
      const { end, indent } = lineOf(text, span.end);
      return `${text.slice(0, end)}\n${indent}${line}${text.slice(end)}`;
    },
  ],
  [/^fetch the file itself: (\S+)$/, replaced],
  [/newer systems take ([\d.]+) too/, replaced],
  [/^use (0\d+), and name who/, replaced],
  [
    /^add `(mode: \d+|overwrite: true)`/,
    (text, { location: { span } }, [, field]) => inserted(text, text.lastIndexOf('path:', span.start), field!),
  ],
  [
    /^declare (?:it|the user): `(- name: \S+)` below passwd\.(users|groups)$/,
    (text, _, [, item, list]) => `${text}passwd:\n  ${list}:\n    ${item}\n`,
  ],
];

const examples: readonly (readonly [name: string, example: CodeExample])[] = [
  ...codes().flatMap((code) => {
    const example = describedCode(code)!.example;
    return example ? [[code, example] as const] : [];
  }),
  ...ADVISED.map((body) => [JSON.stringify(body), fcos(body)] as const),
];

interface Step {
  readonly name: string;
  readonly example: CodeExample;
  readonly problem: LocatedDiagnostic;
  readonly text: string;
}

const steps: readonly Step[] = examples.flatMap(([name, example]) =>
  checkExample(example).diagnostics.flatMap((problem): Step[] => {
    for (const [pattern, follow] of FORMS) {
      const said = pattern.exec(problem.help ?? '');
      if (said) return [{ name, example, problem, text: follow(example.text, problem, said) }];
    }
    return [];
  }),
);

describe('advice that is followed', () => {
  it('is given often', () => {
    expect(steps.length).toBeGreaterThan(45);
  });

  it('was meant to be followed in every slip of the list', () => {
    const followed = new Set(steps.map(({ name }) => name));
    expect(ADVISED.map((body) => JSON.stringify(body)).filter((name) => !followed.has(name))).toEqual([]);
  });

  it.each(steps)('$name: $problem.help', ({ example, problem, text }) => {
    const key = ({ code, message }: LocatedDiagnostic): string => `${code} ${message}`;
    const before = checkExample(example).diagnostics;
    const after = checkExample({ ...example, text }).diagnostics;
    expect(text).not.toBe(example.text);
    expect(after.filter((one) => key(one) === key(problem))).toHaveLength(before.filter((one) => key(one) === key(problem)).length - 1);
    const known = new Set(before.map(key));
    expect(after.filter((one) => one.severity === 'error' && !known.has(key(one)))).toEqual([]);
  });
});
