/** What a code of a report stands for, as a reader of the report may say it. */
export interface RuleText {
  readonly title: string;
  readonly why: string;
  readonly remedy: string;
  /** Its usual severity. */
  readonly severity?: 'error' | 'warning' | 'info' | undefined;
}

/** The place of a code in `docs/checks.md`, as Markdown readers make it of a heading: `#resourcetoo-many-sources`. */
export function checkAnchor(code: string): string {
  return `#${encodeURIComponent(code.toLowerCase().replace(/[^\p{L}\p{N}_-]/gu, ''))}`;
}
