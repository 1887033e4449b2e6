/** A row of the table in `src/spec/versions.ts`, as it is written there. */
export interface RowText {
  readonly version: string;
  /** The names of its revisions, the base first. */
  readonly stack: readonly string[];
  /** Where the row begins and ends in the text, line break included. */
  readonly start: number;
  readonly end: number;
}

/** The rows of a variant, in the order of the table. */
export function rowsOf(text: string, variant: string): RowText[] {
  return [...text.matchAll(/^ {2}row\('([^']+)', '([^']+)', ([^)]+)\),\n/gm)]
    .filter((match) => match[1] === variant)
    .map((match) => ({
      version: match[2]!,
      stack: match[3]!.split(', '),
      start: match.index,
      end: match.index + match[0].length,
    }));
}

/** A row as it is written. */
export function rowText(variant: string, version: string, stack: readonly string[]): string {
  return `  row('${variant}', '${version}', ${stack.join(', ')}),\n`;
}
