import { validate } from '../../../../../src/compile/validate.ts';
import { renderRaw } from '../../../../../src/report/raw.ts';
import { newestIgnition } from '../../../../versions-by-layer.ts';

/** What is said about a config of a version, a line an entry, without the places: those are tried elsewhere. */
export function reportOf(version: string, config: Record<string, unknown>): string[] {
  const { ignition = {}, ...rest } = config;
  const { report } = validate(JSON.stringify({ ignition: { version, ...(ignition as object) }, ...rest }));
  return renderRaw(report.map(({ mark: _, ...entry }) => entry))
    .split('\n')
    .slice(0, -1);
}

/** A config with one item in a list of `storage`. */
export function storing(list: string, ...items: readonly Record<string, unknown>[]): Record<string, unknown> {
  return { storage: { [list]: items } };
}

/** A file with contents that are fetched as it says. */
export function fetching(contents: Record<string, unknown>): Record<string, unknown> {
  return storing('files', { path: '/a', contents });
}

export const NEWEST = newestIgnition;
