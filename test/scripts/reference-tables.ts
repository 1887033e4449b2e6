/** The rows of the tables of a page by their headings, cells trimmed. */
export function tablesOf(page: string): Map<string, string[][]> {
  const sections = page.split(/^##+ /m).slice(1);
  return new Map(
    sections.map((section) => {
      const lines = section.split('\n').filter((line) => line.startsWith('| '));
      const cells = lines.slice(2).map((line) =>
        line
          .slice(2, -2)
          .split(' | ')
          .map((cell) => cell.trim()),
      );
      return [section.slice(0, section.indexOf('\n')), cells];
    }),
  );
}
