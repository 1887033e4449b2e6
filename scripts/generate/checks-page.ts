import { codeSubjects, codes } from '../../src/diagnostics/catalogue.ts';
import { codeInMarkdown } from '../../src/diagnostics/code-in-markdown.ts';
import { describedCode } from '../../src/diagnostics/described-code.ts';
import type { CodeExample } from '../../src/diagnostics/entry.ts';
import { checkAnchor } from '../../src/report/check-page.ts';

/** `docs/checks.md`: every code with its example. `report` prints the report of an example, or nothing. */
export function checksPage(report: (example: CodeExample) => string): string {
  const sections = codes().map((code) => {
    const entry = describedCode(code)!;
    return `### ${code}\n\n${codeInMarkdown(code, entry, entry.example ? report(entry.example) : '')}`;
  });
  return `${[INTRO, ...codeSubjects().map(index), '## All codes', ...sections].join('\n\n')}\n`;
}

const INTRO = `# What is checked

Every problem that Butane reports has a code. For each code this page says what it means, why it matters, and what to do. Below each
example is the report that \`butane check\` prints for it. \`butane explain CODE\` prints the same on a terminal. The page is generated.`;

function index(subject: string): string {
  const own = codes().filter((code) => code.startsWith(`${subject}/`));
  const lines = own.map((code) => {
    const { title, severity, offBecause } = describedCode(code)!;
    const weight = offBecause === undefined ? severity : `${severity}, off by default`;
    return `| [\`${code}\`](${checkAnchor(code)}) | ${weight} | ${title} |`;
  });
  return [`**${subject}**`, '', '| code | severity | what is wrong |', '| --- | --- | --- |', ...lines].join('\n');
}
