/** Where the project is found. */
export const PROJECT_PAGE = 'https://www.npmjs.com/package/butane';

/** What a code of a report stands for, as a reader of the report may say it. */
export interface RuleText {
  readonly title: string;
  readonly why: string;
  readonly remedy: string;
  /** Its usual severity. */
  readonly severity?: 'error' | 'warning' | 'info' | undefined;
}

/** The section of `docs/checks.md` about a code, by the name that Markdown readers give to a heading. */
export function checkPage(code: string): string {
  const anchor = code.toLowerCase().replace(/[^\p{L}\p{N}_-]/gu, '');
  return `https://unpkg.com/butane/docs/checks.md#${encodeURIComponent(anchor)}`;
}
