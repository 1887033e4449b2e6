/** The texts about a code, for reports that include them. */
export interface RuleText {
  readonly title: string;
  readonly why: string;
  readonly remedy: string;
  /** The default severity of the code. */
  readonly severity?: 'error' | 'warning' | 'info' | undefined;
}

/** The anchor of a code in `docs/checks.md`, as Markdown renderers generate it from the heading: `#resourcetoo-many-sources`. */
export function checkAnchor(code: string): string {
  return `#${encodeURIComponent(code.toLowerCase().replace(/[^\p{L}\p{N}_-]/gu, ''))}`;
}
