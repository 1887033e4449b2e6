/** The place of a code in `docs/checks.md`, as GitHub makes it of a heading: `#resourcetoo-many-sources`. */
export function checkAnchor(code: string): string {
  return `#${code.replace('/', '')}`;
}
