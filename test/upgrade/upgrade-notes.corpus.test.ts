import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { nodeFiles, nodeGzip } from '../../src/cli/io/node-host.ts';
import { upgrade } from '../../src/service/upgrade.ts';
import { placesOf } from '../../src/spec/places.ts';
import { refusalOf, refusals } from '../../src/spec/refusals.ts';
import { foldSpec } from '../../src/spec/spec.ts';
import { findRow, variants, versionsOf } from '../../src/spec/versions.ts';
import { isDeep } from '../depth.ts';
import { acceptedConfigs, localFilesOf } from './accepted-configs.ts';
import { type Parsed, type UpgradeNote, upgradeNotes } from './upgrade-notes.ts';

/*
 * The changes that `upgrade` lists are those of upstream's notes: of each note that is about the step from one version to another and whose
 * condition holds for the config, and of no other.
 */

const stableVersionsOf = (variant: string): string[] => versionsOf(variant).filter((version) => !version.includes('-'));
const specOf = (variant: string, version: string) => foldSpec(findRow(variant, version)!);

/** The steps from a stable version to the next one. */
const steps = variants().flatMap((variant) =>
  stableVersionsOf(variant)
    .slice(1)
    .map((to, i) => ({ variant, from: stableVersionsOf(variant)[i]!, to })),
);

function notesBetween(variant: string, from: string, to: string): UpgradeNote[] {
  const versions = versionsOf(variant);
  const [start, end] = [versions.indexOf(from), versions.indexOf(to)];
  return upgradeNotes.filter(({ versions: { [variant]: since = '' } }) => {
    const place = versions.indexOf(since);
    return place > start && place <= end;
  });
}

/** What `upgrade` should list: the new fields that the config has, by name, and what behaves differently, by its source. */
function expectedChanges(config: Parsed, notes: readonly UpgradeNote[], filesDir: string): string[] {
  const files = localFilesOf(filesDir);
  const fields = new Set(notes.flatMap(({ touches }) => (typeof touches === 'object' && 'fields' in touches ? touches.fields : [])));
  const behaviours = notes.flatMap(({ touches }) =>
    typeof touches === 'object' && 'behaviour' in touches && touches.behaviour(config, files) ? [touches.source] : [],
  );
  return [...new Set([...newFieldsIn(config, fields), ...behaviours])].sort();
}

/** The fields that a config has. Of one in another one, the outer one is new as a whole. */
function newFieldsIn(value: unknown, fields: ReadonlySet<string>, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => newFieldsIn(item, fields, path));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const name = path === '' ? key : `${path}.${key}`;
    return fields.has(name) ? [name] : newFieldsIn(inner, fields, name);
  });
}

/** What `upgrade` lists, in the same words. Undefined where it refuses. */
function listedChanges(text: string, to: string | undefined, filesDir: string): string[] | undefined {
  const { text: upgraded, changes } = upgrade(text, { to, files: nodeFiles, filesDir, gzip: nodeGzip, versionOnly: true });
  if (upgraded === undefined) return undefined;
  return [...new Set(changes.map(({ message, source }) => source ?? message.replace(/ counts now; .*$/, '')))].sort();
}

function parsed(text: string): Parsed {
  return parseDocument(text, { version: '1.1', logLevel: 'silent' }).toJS({ maxAliasCount: -1 }) as Parsed;
}

const files = fileURLToPath(new URL('../../fixtures/upstream/files/', import.meta.url));
const METADATA = 'metadata: {name: a, labels: {machineconfiguration.openshift.io/role: worker}}\n';

const examples = upgradeNotes
  .filter(({ touches }) => touches !== 'none')
  .flatMap((note) =>
    Object.entries(note.versions).map(([variant, to]) => {
      const from = versionsOf(variant)[versionsOf(variant).indexOf(to) - 1]!;
      const body = note.example + (variant === 'openshift' ? METADATA : '');
      return { note, variant, from, to, text: `variant: ${variant}\nversion: ${from}\n${body}` };
    }),
  );

describe('the notes', () => {
  it.each(examples)('$note.section, from $variant $from to $to', ({ note: { touches }, variant, from, to, text }) => {
    const listed = listedChanges(text, to, files);
    if (touches === 'values') {
      expect(listed).toBeUndefined();
      expect(upgrade(text.replace(from, to)).diagnostics.map(({ code }) => code)).toEqual([]);
      return;
    }
    const config = parsed(text);
    expect(listed).toEqual(expectedChanges(config, notesBetween(variant, from, to), files));
    const names = typeof touches === 'object' && 'fields' in touches ? newFieldsIn(config, new Set(touches.fields)) : [];
    expect(listed).toEqual(expect.arrayContaining(typeof touches === 'object' && 'source' in touches ? [touches.source] : names));
    expect(listed).not.toEqual([]);
  });

  it.each(steps)('name all fields that are new in $variant $to', ({ variant, from, to }) => {
    const [older, newer] = [specOf(variant, from), specOf(variant, to)];
    const refused = refusals(newer);
    const known = placesOf(older.shape);
    const fields = [...placesOf(newer.shape).keys()].filter((path) => !known.has(path) && refusalOf(refused, path) === undefined);
    const named = notesBetween(variant, from, to).flatMap(({ touches }) =>
      typeof touches === 'object' && 'fields' in touches ? touches.fields : [],
    );
    expect(fields.filter((path) => !named.some((name) => path === name || path.startsWith(`${name}.`)))).toEqual([]);
    expect(named.filter((name) => known.has(name))).toEqual([]);
  });
});

/** Configs that the package `yaml` reads as go-yaml does: neither damaged ones nor those that were written to be odd. */
const configs = acceptedConfigs().filter(({ id }) => !/^(?:yaml|cli|mutate)\//.test(id));

describe('configs', () => {
  const ofFixtures = configs.filter(({ id }, index) => isDeep || id.includes('older/') || index % 20 === 0);

  it.each(ofFixtures)('$id, to the newest version', ({ text, spec: { variant, version }, filesDir }) => {
    const newest = stableVersionsOf(variant).at(-1)!;
    const listed = listedChanges(text, undefined, filesDir);
    if (listed) expect(listed).toEqual(expectedChanges(parsed(text), notesBetween(variant, version, newest), filesDir));
  });
});

describe.runIf(isDeep)('each step, for every config that the older version takes', () => {
  it.each(steps)('$variant $from to $to', ({ variant, from, to }) => {
    const notes = notesBetween(variant, from, to);
    const listings = new Map<string, readonly string[]>();
    const expectations = new Map<string, readonly string[]>();
    for (const { id, text, spec, filesDir } of configs) {
      if (spec.variant !== variant) continue;
      const older = text.replace(/^(version: *["']?)[\w.-]+/m, `$1${from}`);
      const listed = listedChanges(older, to, filesDir);
      if (!listed) continue;
      listings.set(id, listed);
      expectations.set(id, expectedChanges(parsed(older), notes, filesDir));
    }
    expect(Object.fromEntries(listings)).toEqual(Object.fromEntries(expectations));
    expect(listings.size).toBeGreaterThan(5);
  });
});
