import { type RowText, rowsOf, rowText } from './spec-rows.ts';

/** The text of `spec/versions.ts` with a new row, or an error message. */
export type NewVersion = { readonly text: string; readonly row: string } | { readonly fault: string };

/**
 * Adds a release without changes: a row with the stack of the newest older stable version, after the row of that version.
 *
 * @param text the text of `spec/versions.ts`
 */
export function newVersion(text: string, variant: string, version: string): NewVersion {
  if (!/^\d+\.\d+\.\d+$/.test(version)) return { fault: `${version} is not a stable version: three numbers with dots between them` };
  const rows = rowsOf(text, variant);
  if (rows.length === 0) return { fault: `no variant ${variant} in the table` };
  if (rows.some((row) => row.version === version)) return { fault: `${variant} ${version} is in the table already` };
  const before = rows.filter((row) => /^\d+\.\d+\.\d+$/.test(row.version) && compare(row.version, version) < 0);
  const base = before.reduce<RowText | undefined>((best, row) => (best && compare(best.version, row.version) > 0 ? best : row), undefined);
  if (!base) return { fault: `${variant} has no stable version before ${version} to take the stack of` };
  const row = rowText(variant, version, base.stack);
  return { text: text.slice(0, base.end) + row + text.slice(base.end), row };
}

function compare(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (const i of [0, 1, 2]) if (left![i] !== right![i]) return left![i]! - right![i]!;
  return 0;
}
