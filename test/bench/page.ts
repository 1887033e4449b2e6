/** A part of the page that a command writes: the lines that begin and end it. */
export interface MeasuredPart {
  readonly begin: string;
  readonly end: string;
}

export const MEASURED: MeasuredPart = {
  begin: '<!-- measured: npm run bench writes what is between these two lines -->',
  end: '<!-- end of what was measured -->',
};

export const LINEAR: MeasuredPart = {
  begin: '<!-- growth: npm run bench -- --linear writes what is between these two lines -->',
  end: '<!-- end of growth -->',
};

/** The page with a measured part replaced; what people wrote around it stays. */
export function withMeasured(page: string, part: MeasuredPart, measured: string): string {
  const begin = page.indexOf(part.begin);
  const end = page.indexOf(part.end);
  if (begin < 0 || end < begin) throw new Error(`docs/performance.md lacks the lines "${part.begin}" and "${part.end}"`);
  return `${page.slice(0, begin + part.begin.length)}\n\n${measured}\n\n${page.slice(end)}`;
}
