import { largest } from '../../text/largest.ts';

/** What is shown of a text: so many lines, and so much of each, in UTF-16 units. */
export interface ShownPart {
  readonly lines: number;
  readonly width: number;
  readonly language?: string;
}

/** The first lines of a text as a block of code in Markdown, which nothing in them can end. */
export function codeBlock(all: readonly string[], { lines: most, width, language = '' }: ShownPart): string {
  const lines = all.slice(0, most).map((line) => (line.length > width ? `${line.slice(0, width)}…` : line));
  const fence = '`'.repeat(
    largest(
      [...lines.join('\n').matchAll(/`+/g)].map(([ticks]) => ticks.length + 1),
      3,
    ),
  );
  return [`${fence}${language}`, ...lines, ...(all.length > most ? ['…'] : []), fence].join('\n');
}
