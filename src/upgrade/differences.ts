import type { NormalForm } from '../document/normal-form.ts';
import { sameForm } from '../document/same-form.ts';
import { pushAll } from '../text/push-all.ts';

/** A value that a machine gets from one of two configs, and not from the other. */
export interface Difference {
  /** The place in the Ignition config: `storage.files[/etc/motd].mode`. */
  readonly path: string;
  /** Undefined for what only one of the configs has. */
  readonly before: NormalForm | undefined;
  readonly after: NormalForm | undefined;
}

type FormMap = ReadonlyMap<string, NormalForm>;

/** What differs between two normal forms: the innermost values, or whole items that only one of them has. */
export function differencesOf(before: FormMap, after: FormMap, path = ''): Difference[] {
  const differences: Difference[] = [];
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [one, other] = [before.get(key), after.get(key)];
    if (one !== undefined && other !== undefined && sameForm(one, other)) continue;
    const below = pathTo(path, key);
    if (one instanceof Map && other instanceof Map) pushAll(differences, differencesOf(one, other, below));
    else differences.push({ path: below, before: one, after: other });
  }
  return differences;
}

/** The normal form writes `=` before the key of an item of a list. */
function pathTo(path: string, key: string): string {
  if (key.startsWith('=')) return `${path}[${key.slice(1)}]`;
  return path === '' ? key : `${path}.${key}`;
}

/** A difference in words, without values that may be long or secret: `the mode is 04755, before 0755`. */
export function differenceText({ path, before, after }: Difference): string {
  if (before === undefined) return `${path} is new`;
  if (after === undefined) return `${path} is gone`;
  if (path.endsWith('.mode') && typeof before === 'number' && typeof after === 'number')
    return `${path} is 0${after.toString(8)} instead of 0${before.toString(8)}`;
  return `${path} differs`;
}
