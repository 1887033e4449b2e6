import { describe, expect, it } from 'vitest';
import { checksPage } from '../../scripts/generate/checks-page.ts';
import { printedReport } from '../../scripts/generate/example-report.ts';
import { codes } from '../../src/diagnostics/catalogue.ts';
import { describedCode } from '../../src/diagnostics/described-code.ts';
import { checkAnchor } from '../../src/report/check-page.ts';

describe('checksPage', () => {
  const page = checksPage((example) => `reported: ${example.text.length}\n`);
  const headings = [...page.matchAll(/^#+ (.*)$/gm)].map((match) => match[1]!);

  it('has a section a code, and an anchor a section', () => {
    expect(headings.filter((heading) => heading.includes('/'))).toEqual(codes());
    // as GitHub makes anchors: lower case, without punctuation, dashes for spaces
    const anchors = headings.map(
      (heading) =>
        `#${heading
          .toLowerCase()
          .replace(/[^\p{L}\p{N} -]/gu, '')
          .replaceAll(' ', '-')}`,
    );
    expect(new Set(anchors).size).toBe(anchors.length);
    for (const code of codes()) expect(anchors).toContain(checkAnchor(code));
  });

  it('has an index that leads to every section', () => {
    const links = [...page.matchAll(/^\| \[`(.*?)`\]\((.*?)\) \| (\w+)(?:, off by default)? \|/gm)];
    expect(links.map(([, code, anchor, severity]) => [code, anchor, severity]).sort()).toEqual(
      codes()
        .map((code) => [code, checkAnchor(code), describedCode(code)!.severity])
        .sort(),
    );
  });

  it('shows what is printed of an example', () => {
    expect(page.match(/^reported: /gm)).toHaveLength(codes().filter((code) => describedCode(code)!.example).length);
    expect(checksPage(() => '')).not.toContain('```text');
  });
});

describe('printedReport', () => {
  it('is what `butane check` prints of it', () => {
    expect(printedReport(describedCode('mode/decimal')!.example!)).toMatch(/mode\/decimal.*\n.*config\.bu:6:13\n/);
  });

  it('knows the local files of an example by the names that it has for them', () => {
    expect(printedReport(describedCode('local/unreadable')!.example!)).toContain('open motd.text: no such file or directory');
    expect(printedReport(describedCode('tree/not-a-directory')!.example!)).toContain('root of tree must be a directory');
  });
});
