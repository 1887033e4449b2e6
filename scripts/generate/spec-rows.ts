/** A row of the table in `src/spec/versions.ts`, as text. */
export interface RowText {
  readonly version: string;
  /** The names of its revisions, the base first. */
  readonly stack: readonly string[];
  /** The offsets of the row in the text, including its line feed. */
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

/** The text of a row. */
export function rowText(variant: string, version: string, stack: readonly string[]): string {
  return `  row('${variant}', '${version}', ${stack.join(', ')}),\n`;
}
