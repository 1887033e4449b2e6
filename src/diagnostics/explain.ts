import { pushAll } from '../text/push-all.ts';
import { visibleLines } from '../text/visible-text.ts';
import { codeSubjects, codes } from './catalogue.ts';
import { matchesCode } from './code-pattern.ts';
import { describedCode } from './described-code.ts';
import { type CodeEntry, type CodeExample, exampleFlags, isConfig } from './entry.ts';
import { meantCode } from './meant-code.ts';
import type { Severity } from './severity.ts';

/** The explanation of a code, or the reason why there is none. */
export type Explanation = { readonly text: string } | { readonly fault: string };

/** The width to which texts are wrapped, in columns. */
const WIDTH = 80;

/**
 * Explains one code as a terminal shows it. For a subject (`resource`) or a pattern (`resource/*`): the list of its codes.
 */
export function explainCode(code: string): Explanation {
  const entry = describedCode(code);
  if (entry) return { text: section(code, entry) };
  const matching = matchingCodes(code);
  return matching.length > 0 ? { text: list(matching) } : { fault: unknown(code) };
}

/** Every code with its title. */
export function explainAll(): string {
  return list(codes());
}

function section(code: string, { title, severity, why, remedy, offBecause, example }: CodeEntry): string {
  const parts = [`${code} (${severity})`, wrap(sentence(title)), wrap(why), wrap(`What to do: ${remedy}`)];
  if (offBecause !== undefined)
    parts.push(wrap(`It is off by default, ${offBecause} Turn it on with \`--warn ${code}\`, or with \`--all\`.`));
  if (example) pushAll(parts, exampleParts(example));
  return `${parts.join('\n\n')}\n`;
}

function sentence(title: string): string {
  return `${title.charAt(0).toUpperCase()}${title.slice(1)}.`;
}

function exampleParts(example: CodeExample): string[] {
  const files = Object.entries(example.files ?? {});
  const beside = files.length > 0 ? `, beside ${files.map(([name]) => name).join(', ')}` : '';
  if (example.text === '') return [`For example an empty ${example.name ?? 'config.bu'}.`];
  const flags = example.options ? `, with ${exampleFlags(example.options)}` : '';
  const parts = files.filter(([name]) => isConfig(name)).flatMap(([name, text]) => [`${name}:`, indent(visibleLines(text))]);
  return [`For example (${example.name ?? 'config.bu'}${beside}${flags}):`, indent(visibleLines(example.text)), ...parts];
}

function indent(text: string): string {
  return text.trimEnd().replace(/^(?=.)/gm, '    ');
}

function list(of: readonly string[]): string {
  const width = Math.max(...of.map((code) => code.length));
  const severityWidth = 'warning'.length;
  const line = (code: string): string => {
    const { severity, title }: { severity: Severity; title: string } = describedCode(code)!;
    return `${code.padEnd(width)}  ${severity.padEnd(severityWidth)}  ${title}\n`;
  };
  return of.map(line).join('');
}

/** The codes of a subject, or those that a pattern with `*` matches. */
function matchingCodes(pattern: string): readonly string[] {
  if (codeSubjects().includes(pattern)) return codes().filter((code) => code.startsWith(`${pattern}/`));
  if (!pattern.includes('*')) return [];
  return codes().filter((code) => matchesCode(pattern, code));
}

function unknown(code: string): string {
  if (code.includes('*')) return `no code matches ${code}`;
  const meant = meantCode(code);
  return meant === undefined ? `there is no code ${code}` : `there is no code ${code}; did you mean ${meant}?`;
}

function wrap(text: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}
