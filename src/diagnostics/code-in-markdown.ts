import { pushAll } from '../text/push-all.ts';
import { visibleLines } from '../text/visible-text.ts';
import { type CodeEntry, type CodeExample, exampleFlags, isConfig } from './entry.ts';

/**
 * Everything about a code, as Markdown below a heading that the caller writes: what is wrong, why it matters, an example, and what
 * to do.
 *
 * @param report what `butane check` prints for the example; empty to leave it out
 */
export function codeInMarkdown(code: string, { title, severity, why, remedy, offBecause, example }: CodeEntry, report: string): string {
  const parts = [`**${title.charAt(0).toUpperCase()}${title.slice(1)}.** (${severity})`, why];
  if (example) pushAll(parts, exampleParts(example));
  if (report !== '') parts.push(fenced('text', report));
  if (offBecause !== undefined) parts.push(`**Off by default**, ${offBecause} Turn it on with \`--warn ${code}\`, or with \`--all\`.`);
  return [...parts, `**What to do:** ${remedy}`].join('\n\n');
}

function exampleParts(example: CodeExample): string[] {
  const name = example.name ?? 'config.bu';
  const paths = Object.keys(example.files ?? {});
  const files = paths.filter((path) => !isConfig(path)).map((path) => `\`${path}\``);
  const beside = files.length > 0 ? ` (with ${files.join(', ')} in the directory for local files)` : '';
  if (example.text === '') return [`For example an empty \`${name}\`:`];
  const flags = example.options ? `, checked with \`${exampleFlags(example.options)}\`` : '';
  const parts = paths.filter(isConfig).flatMap((path) => [`\`${path}\`:`, fenced('yaml', example.files![path]!)]);
  return [`For example \`${name}\`${beside}${flags}:`, fenced(name === 'config.ign' ? 'json' : 'yaml', example.text), ...parts];
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${visibleLines(text).trimEnd()}\n\`\`\``;
}
