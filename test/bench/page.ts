export const BEGIN = '<!-- measured: npm run bench writes what is between these two lines -->';
export const END = '<!-- end of what was measured -->';

/** The page with its measured part replaced; what people wrote around it stays. */
export function withMeasured(page: string, measured: string): string {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`docs/performance.md lacks the lines "${BEGIN}" and "${END}"`);
  return `${page.slice(0, begin + BEGIN.length)}\n\n${measured}\n\n${page.slice(end)}`;
}
