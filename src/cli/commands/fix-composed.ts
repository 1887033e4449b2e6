import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CheckedFile } from '../../diagnostics/checked-file.ts';
import { united } from '../../text/united.ts';
import type { CheckOne } from './check-files.ts';
import { fixFile } from './fix-files.ts';

/** A file before and after its fixes. */
export interface FixedFile {
  readonly before: CheckedFile;
  readonly after: CheckedFile;
  /** The number of fixes. */
  readonly applied: number;
}

/**
 * Fixes composed configs and their parts in memory. Configs share parts: each config is checked with the changes that the configs before
 * it have made, so that fixes of one part add up.
 */
export function fixComposed(roots: readonly CheckedFile[], checkOne: CheckOne): readonly FixedFile[] {
  const fixed = new Map<string, FixedFile>();
  let edited: ReadonlyMap<string, Uint8Array> = new Map();
  for (const root of roots) {
    if (!root.diagnostics.some(({ fix }) => fix)) continue;
    const { name, bytes } = root.source;
    const checkWith = (edits: ReadonlyMap<string, Uint8Array>): CheckedFile =>
      edits.size === 0 ? root : checkOne(name, edits.get(resolve(name)) ?? bytes, edits);
    for (const path of pathsToFix(checkWith(edited))) {
      // a part is checked within the config that includes it
      const file = withinFile(checkWith(edited), path, root);
      const { result, applied } = fixFile(file, (_, changed) => withinFile(checkWith(withEdit(edited, path, changed)), path, root));
      if (applied.length === 0) continue;
      const earlier = fixed.get(path);
      fixed.set(path, { before: earlier?.before ?? file, after: result, applied: (earlier?.applied ?? 0) + applied.length });
      edited = withEdit(edited, path, result.source.bytes);
    }
  }
  return [...fixed.values()];
}

/** The names of the files with something to fix: the config itself, and its parts. */
function pathsToFix({ diagnostics }: CheckedFile): ReadonlySet<string> {
  return new Set(diagnostics.flatMap(({ fix, location }) => (fix ? [location.source.name] : [])));
}

/** What was found in one file of a composed config. All places get one source, although a file has a source for each instance. */
function withinFile({ source, secrets, diagnostics }: CheckedFile, path: string, root: CheckedFile): CheckedFile {
  const ofPath = diagnostics.filter(({ location }) => location.source.name === path);
  const sources = [...ofPath.map(({ location }) => location.source), ...(secrets?.keys() ?? []), source];
  const own = sources.find(({ name }) => name === path) ?? root.source;
  const ownSecrets = [...(secrets ?? [])].flatMap(([of, spans]) => (of.name === path ? spans : []));
  return {
    source: own,
    secrets: new Map(secrets).set(own, united(ownSecrets)),
    diagnostics: ofPath.map((found) => ({ ...found, location: { ...found.location, source: own } })),
  };
}

/** Adds the new contents of a file, by its path and by its path without links. */
function withEdit(edited: ReadonlyMap<string, Uint8Array>, path: string, bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const edits = new Map(edited).set(resolve(path), bytes);
  try {
    return edits.set(realpathSync(path), bytes);
  } catch {
    return edits;
  }
}
