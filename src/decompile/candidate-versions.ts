import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { ignitionVersions } from '../ignition/versions.ts';
import { versionMeant } from '../spec/header-words.ts';
import { foldSpec } from '../spec/spec.ts';
import { findRow, type Row, rows, variants } from '../spec/versions.ts';

/**
 * The versions of a variant that a document may be read back to: those that make its Ignition version, oldest first. If there is none,
 * the stable ones that make a newer version, then those that make an older one.
 *
 * @param version the only version, if someone named one
 */
export function candidateVersions(variant: string, version: string | undefined, ignition: string): readonly Row[] | Diagnostic {
  if (!variants().includes(variant)) return unknown(`variant ${variant}`, `there are ${variants().join(', ')}`);
  if (version !== undefined) {
    const row = findRow(variant, version);
    return row ? [row] : unknown(`version ${version} of ${variant}`, versionMeant(variant, version).help);
  }
  const place = (row: Row): number => ignitionVersions.indexOf(foldSpec(row).ignition.version);
  const wanted = ignitionVersions.indexOf(ignition);
  const ofVariant = rows.filter((row) => row.variant === variant);
  const exact = ofVariant.filter((row) => place(row) === wanted);
  if (exact.length > 0) return exact;
  const stable = ofVariant.filter((row) => !row.version.includes('-'));
  return [...stable.filter((row) => place(row) > wanted), ...stable.filter((row) => place(row) < wanted).reverse()];
}

function unknown(name: string, help: string | undefined): Diagnostic {
  return { ...diagnose('decompile/unknown-version', { name }), help };
}
