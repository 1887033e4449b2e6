import { type Ledger, ledgerText } from '../upstream/ledger.ts';
import { rowsOf, rowText } from './spec-rows.ts';

/*
 * Makes an experimental version stable and opens the next one. The tables are edited as text, so that a maintainer can review an
 * ordinary diff. If the place for an edit is not found, the command prints a message and writes nothing.
 */

export const TABLES = {
  versions: 'src/spec/versions.ts',
  base: 'src/spec/base.ts',
  ignitionVersions: 'src/ignition/versions.ts',
  shapes: 'src/ignition/shapes.ts',
  releases: 'src/ignition/releases.ts',
  ledger: 'fixtures/upstream/ledger.json',
  examples: 'src/diagnostics/example.ts',
} as const;

export type Stabilised =
  | {
      /** The new texts of the changed files, by path. */
      readonly files: ReadonlyMap<string, string>;
      /** Messages about what was done and what is left to do. */
      readonly notes: readonly string[];
    }
  | { readonly fault: string };

const EXPERIMENTAL = '-experimental';

/** Fixtures about experimental versions: they are to name one at all times. */
export const EXPERIMENTAL_FIXTURES: readonly string[] = ['experimental-spec', 'experimental-version'].flatMap((name) =>
  ['config.bu', 'expected.report'].map((file) => `fixtures/lints/${name}/${file}`),
);

/** True if the table has the version as an experimental one. */
export function isExperimental(versionsTable: string, variant: string, version: string): boolean {
  return rowsOf(versionsTable, variant).some((row) => row.version === version + EXPERIMENTAL);
}

/**
 * Makes `VARIANT VERSION-experimental` stable and opens the next version. If its base still has an experimental Ignition version, that
 * one becomes stable first, and the other experimental versions move to the next base.
 *
 * @param sources the texts of `src/`, of the ledger and of `EXPERIMENTAL_FIXTURES`, by path; they must include the files of `TABLES`
 * @param release the first release of Ignition that reads the Ignition version, if that becomes stable and the release is known
 */
export function stabilise(sources: ReadonlyMap<string, string>, variant: string, version: string, release?: string): Stabilised {
  const edits = new Edits(sources);
  try {
    const notes = stabiliseVersion(edits, variant, version, release);
    return { files: edits.changed(), notes };
  } catch (fault) {
    if (fault instanceof NoAnchor) return { fault: fault.message };
    throw fault;
  }
}

function stabiliseVersion(edits: Edits, variant: string, version: string, release: string | undefined): string[] {
  const notes: string[] = [];
  const row = rowsOf(edits.text(TABLES.versions), variant).find((candidate) => candidate.version === version + EXPERIMENTAL);
  const base = row?.stack[0];
  if (!row || !base) throw new NoAnchor(`${TABLES.versions}: no row of ${variant} ${version}${EXPERIMENTAL}`);
  const ignition = ignitionOf(edits.text(TABLES.base), base);
  if (ignition.endsWith(EXPERIMENTAL)) notes.push(...stabiliseIgnition(edits, base, ignition.replace(EXPERIMENTAL, ''), release));
  const next = following(version) + EXPERIMENTAL;
  const opened = [newestBase(edits.text(TABLES.base)), ...row.stack.slice(1)];
  const written = rowsOf(edits.text(TABLES.versions), variant).find((candidate) => candidate.version === row.version)!;
  edits.replace(
    TABLES.versions,
    rowText(variant, row.version, written.stack),
    rowText(variant, version, row.stack) + rowText(variant, next, opened),
  );
  edits.replaceMentions(variant, version);
  keepExperimental(edits, variant, version + EXPERIMENTAL, next);
  addToLedger(edits, `${variant} ${version}`, `${variant} ${next}`);
  return [...notes, `${variant} ${version} is stable, ${variant} ${next} is open`];
}

/** Makes the Ignition version of a base stable, and moves the experimental versions of all variants to a new base. */
function stabiliseIgnition(edits: Edits, base: string, version: string, release: string | undefined): string[] {
  const next = following(version);
  const [layer, nextLayer] = [version, next].map((name) => `ignition_${name.split('.').slice(0, 2).join('_')}`) as [string, string];
  const nextBase = followingBase(base);
  edits.replace(
    TABLES.ignitionVersions,
    `  ['${version}${EXPERIMENTAL}', '${layer}', ${layer}],\n`,
    `  ['${version}', '${layer}', ${layer}],\n  ['${next}${EXPERIMENTAL}', '${nextLayer}', ${nextLayer}],\n`,
  );
  edits.replace(TABLES.ignitionVersions, `  ${layer},\n} from './shapes.ts';`, `  ${layer},\n  ${nextLayer},\n} from './shapes.ts';`);
  edits.append(TABLES.shapes, `export const ${layer}: ShapeDelta`, `\nexport const ${nextLayer}: ShapeDelta = {};\n`);
  edits.replace(TABLES.base, `ignition: '${version}${EXPERIMENTAL}'`, `ignition: '${version}'`);
  edits.append(
    TABLES.base,
    `export const ${base} = `,
    `\nexport const ${nextBase} = revise(${base}, '${nextBase}', { ignition: '${next}${EXPERIMENTAL}' });\n`,
  );
  edits.replace(TABLES.versions, `${base} } from './base.ts';`, `${base}, ${nextBase} } from './base.ts';`);
  edits.change(TABLES.versions, (text) => text.replace(new RegExp(`(-experimental', )${base}\\b`, 'g'), `$1${nextBase}`));
  for (const path of EXPERIMENTAL_FIXTURES)
    edits.changeIfThere(path, (text) =>
      text.replaceAll(`${version}${EXPERIMENTAL}`, `${next}${EXPERIMENTAL}`).replaceAll(`before ${version} `, `before ${next} `),
    );
  addToLedger(edits, `ignition ${version}`, `ignition ${next}${EXPERIMENTAL}`);
  const notes = [`Ignition ${version} is stable, ${next}${EXPERIMENTAL} is open`];
  if (release === undefined) {
    notes.push(
      `${TABLES.releases}: add the first release of Ignition that reads ${version}, as its release notes name it ('${version}': 'RELEASE')`,
    );
  } else {
    const lastRow = /^ {2}'[\d.]+': '[\d.]+',\n(?=\};)/m.exec(edits.text(TABLES.releases))?.[0];
    if (lastRow === undefined) throw new NoAnchor(`${TABLES.releases}: the last row of FIRST_RELEASES was not found`);
    edits.replace(TABLES.releases, lastRow, `${lastRow}  '${version}': '${release}',\n`);
  }
  return notes;
}

/** Examples and fixtures about experimental versions of a variant get the next one. */
function keepExperimental(edits: Edits, variant: string, version: string, next: string): void {
  edits.changeIfThere(TABLES.examples, (text) => text.replace(`${variant}: '${version}'`, `${variant}: '${next}'`));
  for (const config of EXPERIMENTAL_FIXTURES.filter((path) => path.endsWith('.bu'))) {
    if (!edits.has(config, `variant: ${variant}\n`)) continue;
    for (const path of [config, config.replace('config.bu', 'expected.report')])
      edits.changeIfThere(path, (text) => text.replaceAll(version, next));
  }
}

/** The Ignition version of a base. */
function ignitionOf(text: string, base: string): string {
  const ignition = new RegExp(`export const ${base}\\b.*?ignition: '([^']+)'`, 's').exec(text)?.[1];
  if (ignition === undefined) throw new NoAnchor(`${TABLES.base}: the Ignition version of ${base} was not found`);
  return ignition;
}

/** The newest base, which is the last one in the file. */
function newestBase(text: string): string {
  const base = [...text.matchAll(/^export const (base_\d+_\d+)\b/gm)].at(-1)?.[1];
  if (base === undefined) throw new NoAnchor(`${TABLES.base}: no base was found`);
  return base;
}

/** `1.9.0` after `1.8.0`. */
function following(version: string): string {
  const [major, minor] = version.split('.').map(Number) as [number, number];
  return `${major}.${minor + 1}.0`;
}

/** `base_0_9` after `base_0_8`. */
function followingBase(base: string): string {
  return base.replace(/\d+$/, (minor) => String(Number(minor) + 1));
}

/** Adds a version to the ledger that the recorded cases still call experimental. */
function addToLedger(edits: Edits, ours: string, opened: string): void {
  edits.change(TABLES.ledger, (text) => {
    const ledger = JSON.parse(text) as Ledger;
    const entry = { recorded: ours + EXPERIMENTAL, ours, opened, reason: `${ours} is stable here, and experimental in the recorded cases` };
    return ledgerText({ ...ledger, versions: [...ledger.versions, entry] });
  });
}

/** The error if the place for an edit is not in the text. */
class NoAnchor extends Error {}

/** Texts to edit. An edit throws `NoAnchor` if its place does not occur exactly once. */
class Edits {
  readonly #before: ReadonlyMap<string, string>;
  readonly #after: Map<string, string>;

  constructor(sources: ReadonlyMap<string, string>) {
    this.#before = sources;
    this.#after = new Map(sources);
  }

  text(path: string): string {
    const text = this.#after.get(path);
    if (text === undefined) throw new NoAnchor(`${path} is missing`);
    return text;
  }

  change(path: string, edit: (text: string) => string): void {
    this.#after.set(path, edit(this.text(path)));
  }

  has(path: string, part: string): boolean {
    return this.#after.get(path)?.includes(part) === true;
  }

  changeIfThere(path: string, edit: (text: string) => string): void {
    if (this.#after.has(path)) this.change(path, edit);
  }

  replace(path: string, anchor: string, text: string): void {
    const count = this.text(path).split(anchor).length - 1;
    if (count !== 1) throw new NoAnchor(`${path}: expected once, found ${count} times: ${anchor.trim()}`);
    this.change(path, (before) => before.replace(anchor, () => text));
  }

  /** Appends text to a file, which must contain the anchor. */
  append(path: string, anchor: string, text: string): void {
    if (!this.text(path).includes(anchor)) throw new NoAnchor(`${path}: not found: ${anchor.trim()}`);
    this.change(path, (before) => before + text);
  }

  /** Replaces the names of the experimental version in all sources: `fcos 1.8.0-experimental`, `'fcos', '1.8.0-experimental'`. */
  replaceMentions(variant: string, version: string): void {
    const mention = new RegExp(`\\b(${variant}(?: |', '))${version.replaceAll('.', '\\.')}${EXPERIMENTAL}\\b`, 'g');
    for (const [path, text] of this.#after) if (path !== TABLES.ledger) this.#after.set(path, text.replace(mention, `$1${version}`));
  }

  changed(): ReadonlyMap<string, string> {
    return new Map([...this.#after].filter(([path, text]) => text !== this.#before.get(path)));
  }
}
