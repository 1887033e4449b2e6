import { above, below, type Place, placesOf } from '../spec/places.ts';
import { foldSpec, type Spec } from '../spec/spec.ts';
import { type Row, rows, variants } from '../spec/versions.ts';
import { nearest } from '../text/nearest.ts';
import { explanation, type FieldOf, fieldList } from './explanation.ts';

/**
 * The variant and version in which a field is explained. Without a version, the newest stable version that has the field. Without a
 * variant, the first variant that has it, starting with fcos.
 */
export interface ExplainOptions {
  readonly variant?: string;
  readonly version?: string;
}

/** The explanation of a field for the terminal; or an error message, with the path, variant or version that was probably meant. */
export type Explained = { readonly text: string } | { readonly fault: string; readonly suggestion?: string };

/**
 * Explains the field at a path. Indices, brackets and a leading `$` are ignored, so both the path of a report
 * (`$.storage.files.0.mode`) and `storage.files[].mode` are accepted. The empty path stands for the whole config.
 */
export function explainField(path: string, options: ExplainOptions = {}): Explained {
  const versions = candidates(options);
  if ('fault' in versions) return versions;
  const steps = stepsOf(path);
  for (const row of versions) {
    const spec = foldSpec(row);
    const place = find(placesOf(spec.shape), steps);
    if (place) return { text: explanation(spec, place === 'config' ? undefined : place) };
  }
  return notFound(steps, versions);
}

/**
 * Explains the fields whose paths end with a partial path (`overwrite`, `luks.device`): one field in full, several as a list. Each is
 * explained in the most likely version that has it. Undefined if there is no such field, or the variant or version does not exist.
 */
export function explainNamed(path: string, options: ExplainOptions = {}): string | undefined {
  const versions = candidates(options);
  const steps = stepsOf(path);
  if ('fault' in versions || steps.length === 0) return undefined;
  const fields = new Map<string, FieldOf>();
  for (const spec of versions.map(foldSpec)) {
    for (const place of placesOf(spec.shape).values()) {
      if (!fields.has(place.path) && endsIn(place.path, steps)) fields.set(place.path, { spec, place });
    }
  }
  const [only, ...others] = fields.values();
  if (only === undefined) return undefined;
  return others.length === 0 ? explanation(only.spec, only.place) : fieldList(steps.join('.'), [only, ...others]);
}

function endsIn(path: string, steps: readonly string[]): boolean {
  return `.${path}`.endsWith(`.${steps.join('.')}`);
}

function stepsOf(path: string): string[] {
  return path
    .replace(/\[[^\]]*\]/g, '')
    .split(/[./]/)
    .filter((step, i) => step !== '' && !/^(\d+|\*)$/.test(step) && !(i === 0 && step === '$'));
}

/** The place at a path. For a key of a free map it is the place of the map. */
function find(places: ReadonlyMap<string, Place>, steps: readonly string[]): Place | 'config' | undefined {
  if (steps.length === 0) return 'config';
  const place = places.get(steps.join('.'));
  if (place) return place;
  const parent = places.get(steps.slice(0, -1).join('.'));
  return parent?.field.kind === 'map' ? parent : undefined;
}

/** The versions in which to look for a field, the most likely first; or an error message if the variant or version does not exist. */
function candidates({ variant, version }: ExplainOptions): readonly Row[] | { fault: string; suggestion?: string } {
  const all = variants();
  if (variant !== undefined && !all.includes(variant)) {
    return { fault: `no variant ${variant}; variants are ${all.join(', ')}`, ...meant(nearest(variant, all)) };
  }
  if (version === undefined) {
    const wanted = variant === undefined ? all : [variant];
    return wanted.flatMap((name) => likeliest(rows.filter((row) => row.variant === name)));
  }
  const rowsOfVariant = rows.filter((row) => row.variant === (variant ?? 'fcos'));
  const row = rowsOfVariant.find((candidate) => candidate.version === version);
  if (row) return [row];
  const versions = rowsOfVariant.map((candidate) => candidate.version);
  return {
    fault: `no version ${version} of ${rowsOfVariant[0]!.variant}; versions are ${versions.join(', ')}`,
    ...meant(likeliest(rowsOfVariant)[0]?.version),
  };
}

/** Sorts versions: stable before experimental, newer before older. */
function likeliest(own: readonly Row[]): Row[] {
  const newestFirst = own.toReversed();
  const experimental = (row: Row): boolean => row.version.includes('-');
  return [...newestFirst.filter((row) => !experimental(row)), ...newestFirst.filter(experimental)];
}

function notFound(steps: readonly string[], versions: readonly Row[]): Explained {
  const spec = foldSpec(versions[0]!);
  const places = [...placesOf(spec.shape).keys()];
  let parent = '';
  const wrong = steps.find((step) => {
    if (!places.includes(below(parent, step))) return true;
    parent = below(parent, step);
    return false;
  });
  const where = parent === '' ? 'at the top level' : `in ${parent}`;
  const specs = versions.map(foldSpec);
  const elsewhere = completed(steps, specs);
  const hint = elsewhere.length > 1 ? `, but ${elsewhere.join(', ')}` : '';
  const suggestion = repaired(steps, specs) ?? elsewhere[0] ?? (steps.length === 1 ? nearestName(steps[0]!, specs) : undefined);
  return { fault: `${spec.variant} ${spec.version} has no field ${wrong} ${where}${hint}`, ...meant(suggestion) };
}

function meant(suggestion: string | undefined): { suggestion?: string } {
  return suggestion === undefined ? {} : { suggestion };
}

/** The path with each wrong step replaced by the field that was probably meant, in the most likely version that has such a path. */
function repaired(steps: readonly string[], specs: readonly Spec[]): string | undefined {
  for (const { shape } of specs) {
    const paths = [...placesOf(shape).keys()];
    const path = steps.reduce<string | undefined>(
      (parent, step) => (parent !== undefined ? nearestBelow(parent, step, paths) : undefined),
      '',
    );
    if (path !== undefined) return path;
  }
  return undefined;
}

function nearestBelow(parent: string, step: string, paths: readonly string[]): string | undefined {
  const fields = paths.filter((path) => above(path) === parent).map((path) => path.slice(parent === '' ? 0 : parent.length + 1));
  const field = fields.includes(step) ? step : nearest(step, fields);
  return field === undefined ? undefined : below(parent, field);
}

/** The name of a field anywhere in a config that was probably meant, in the most likely version that has one. */
function nearestName(word: string, specs: readonly Spec[]): string | undefined {
  for (const { shape } of specs) {
    const name = nearest(
      word,
      [...placesOf(shape).keys()].map((path) => path.slice(path.lastIndexOf('.') + 1)),
    );
    if (name !== undefined) return name;
  }
  return undefined;
}

/** The shortest paths that end with these steps, in the most likely version that has one. */
function completed(steps: readonly string[], specs: readonly Spec[]): string[] {
  const end = `.${steps.join('.')}`;
  const depth = (path: string): number => path.split('.').length;
  for (const { shape } of specs) {
    const paths = [...placesOf(shape).keys()].filter((path) => path.endsWith(end));
    const least = Math.min(...paths.map(depth));
    if (paths.length > 0) return paths.filter((path) => depth(path) === least);
  }
  return [];
}
