import { codeEntry, codeSubjects, codes } from '../../src/diagnostics/catalogue.ts';
import { type CodeEntry, type CodeExample, exampleFlags, isConfig } from '../../src/diagnostics/entry.ts';
import { checkAnchor } from '../../src/report/check-page.ts';
import { visibleLines } from '../../src/text/visible-text.ts';

/** `docs/checks.md`: every code with its example. `report` prints the report of an example, or nothing. */
export function checksPage(report: (example: CodeExample) => string): string {
  const sections = codes().map((code) => section(code, codeEntry(code)!, report));
  return `${[INTRO, ...codeSubjects().map(index), '## All codes', ...sections].join('\n\n')}\n`;
}

const INTRO = `# What is checked

Every problem that Butane reports has a code. For each code this page says what it means, why it matters, and what to do. Below each
example is the report that \`butane check\` prints for it. \`butane explain CODE\` prints the same on a terminal. The page is generated.`;

function index(subject: string): string {
  const own = codes().filter((code) => code.startsWith(`${subject}/`));
  const lines = own.map((code) => {
    const { title, severity, offBecause } = codeEntry(code)!;
    const weight = offBecause === undefined ? severity : `${severity}, off by default`;
    return `| [\`${code}\`](${checkAnchor(code)}) | ${weight} | ${title} |`;
  });
  return [`**${subject}**`, '', '| code | severity | what is wrong |', '| --- | --- | --- |', ...lines].join('\n');
}

function section(
  code: string,
  { title, severity, why, remedy, offBecause, example }: CodeEntry,
  report: (example: CodeExample) => string,
): string {
  const parts = [`### ${code}`, `**${title.charAt(0).toUpperCase()}${title.slice(1)}.** (${severity})`, why];
  if (example) parts.push(...exampleParts(example), ...printedParts(report(example)));
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

function printedParts(printed: string): string[] {
  return printed === '' ? [] : [fenced('text', printed)];
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${visibleLines(text).trimEnd()}\n\`\`\``;
}
