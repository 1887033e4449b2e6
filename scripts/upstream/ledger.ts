import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Case, inputOf } from './cases.ts';

/*
 * The ledger lists the cases in which the project deliberately follows a newer or older upstream than the recorded one. Tests leave
 * these cases out, and `npm run record` does not change them.
 */

export interface Ledger {
  readonly versions: readonly LedgerVersion[];
  readonly cases: readonly LedgerCase[];
}

/** A version that is stable in the tables and still experimental in the recorded cases. Names are `VARIANT VERSION`. */
export interface LedgerVersion {
  /** The name in the recorded cases, such as `fcos 1.8.0-experimental`. */
  readonly recorded: string;
  /** The name in the tables, such as `fcos 1.8.0`. */
  readonly ours: string;
  /** The experimental version that was opened with it, such as `fcos 1.9.0-experimental`. */
  readonly opened: string;
  readonly reason: string;
}

export interface LedgerCase {
  readonly id: string;
  readonly reason: string;
}

/** The ledger of a folder of recorded cases. */
export function readLedger(folder: string): Ledger {
  return JSON.parse(readFileSync(join(folder, 'ledger.json'), 'utf8')) as Ledger;
}

export function ledgerText(ledger: Ledger): string {
  return `${JSON.stringify(ledger, null, 2)}\n`;
}

/** The variant and version of a name. */
export function nameParts(name: string): readonly [variant: string, version: string] {
  const [variant = '', version = ''] = name.split(' ');
  return [variant, version];
}

/** The entries for the versions that a case names in its input or in upstream's outcome. */
export function versionsOfCase({ versions }: Ledger, kase: Case): readonly LedgerVersion[] {
  if (versions.length === 0) return [];
  const { spec, args, setup, stdout, stderr, out = '' } = kase;
  const text = [spec, ...args, JSON.stringify(setup ?? []), inputOf(kase).toString('latin1'), stdout, stderr, out].join('\n');
  return versions.filter((entry) =>
    [entry.ours, entry.opened].some((name) => {
      const [variant, version] = nameParts(name);
      const numbers = version.replace(/-.*$/, '').replaceAll('.', '\\.');
      return (variant === 'ignition' || text.includes(variant)) && new RegExp(`(?<![\\d.])${numbers}(?![\\d.])`).test(text);
    }),
  );
}

/** The reason why tests leave a case out; undefined if they do not. */
export function reasonToSkip(ledger: Ledger, kase: Case): string | undefined {
  return ledger.cases.find(({ id }) => id === kase.id)?.reason ?? versionsOfCase(ledger, kase)[0]?.reason;
}
