import { above, below, type Place, placesOf } from '../spec/places.ts';
import { foldSpec, type Spec } from '../spec/spec.ts';
import { type Row, rows, variants } from '../spec/versions.ts';
import { nearest } from '../text/nearest.ts';
import { explanation, type FieldOf, fieldList } from './explanation.ts';

/** What to explain a field in; without a version the newest stable one that has the field, without a variant fcos first. */
export interface ExplainOptions {
  readonly variant?: string;
  readonly version?: string;
}

/** What a field means, as lines for the terminal; or why there is nothing to say, and which path, variant or version was probably meant. */
export type Explained = { readonly text: string } | { readonly fault: string; readonly suggestion?: string };

/**
 * Explains the field at a path. Indices, brackets and a leading `$` are let pass, so that the path of a report
 * (`$.storage.files.0.mode`) and one by hand (`storage.files[].mode`) will do. The empty path is the config itself.
 */
export function explainField(path: string, options: ExplainOptions = {}): Explained {
  const known = candidates(options);
  if ('fault' in known) return known;
  const steps = stepsOf(path);
  for (const row of known) {
    const spec = foldSpec(row);
    const found = find(placesOf(spec.shape), steps);
    if (found) return { text: explanation(spec, found === 'config' ? undefined : found) };
  }
  return notFound(steps, known);
}

/**
 * Explains what a part of a path (`overwrite`, `luks.device`) stands for: the field, or the list of the fields that end in it,
 * each in the likeliest version that has it. Undefined where no field does, or where the variant or version is not known.
 */
export function explainNamed(path: string, options: ExplainOptions = {}): string | undefined {
  const known = candidates(options);
  const steps = stepsOf(path);
  if ('fault' in known || steps.length === 0) return undefined;
  const fields = new Map<string, FieldOf>();
  for (const spec of known.map(foldSpec)) {
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

/** The place of a path. What is below free keys is explained with them. */
function find(places: ReadonlyMap<string, Place>, steps: readonly string[]): Place | 'config' | undefined {
  if (steps.length === 0) return 'config';
  const place = places.get(steps.join('.'));
  if (place) return place;
  const holder = places.get(steps.slice(0, -1).join('.'));
  return holder?.field.kind === 'map' ? holder : undefined;
}

/** The versions to look for a field in, the likeliest first. */
function candidates({ variant, version }: ExplainOptions): readonly Row[] | { fault: string; suggestion?: string } {
  const all = variants();
  if (variant !== undefined && !all.includes(variant)) {
    return { fault: `no variant ${variant}; variants are ${all.join(', ')}`, ...meant(nearest(variant, all)) };
  }
  if (version === undefined) {
    const wanted = variant === undefined ? all : [variant];
    return wanted.flatMap((name) => likeliest(rows.filter((row) => row.variant === name)));
  }
  const own = rows.filter((row) => row.variant === (variant ?? 'fcos'));
  const row = own.find((known) => known.version === version);
  if (row) return [row];
  const versions = own.map((known) => known.version);
  return {
    fault: `no version ${version} of ${own[0]!.variant}; versions are ${versions.join(', ')}`,
    ...meant(likeliest(own)[0]?.version),
  };
}

/** Stable versions before experimental ones, newer before older. */
function likeliest(own: readonly Row[]): Row[] {
  const newestFirst = own.toReversed();
  const experimental = (row: Row): boolean => row.version.includes('-');
  return [...newestFirst.filter((row) => !experimental(row)), ...newestFirst.filter(experimental)];
}

function notFound(steps: readonly string[], known: readonly Row[]): Explained {
  const spec = foldSpec(known[0]!);
  const places = [...placesOf(spec.shape).keys()];
  let at = '';
  const wrong = steps.find((step) => {
    if (!places.includes(below(at, step))) return true;
    at = below(at, step);
    return false;
  });
  const where = at === '' ? 'at the top' : `in ${at}`;
  const specs = known.map(foldSpec);
  const elsewhere = completed(steps, specs);
  const hint = elsewhere.length > 1 ? `, but ${elsewhere.join(', ')}` : '';
  const suggestion = repaired(steps, specs) ?? elsewhere[0];
  return { fault: `${spec.variant} ${spec.version} has no field ${wrong} ${where}${hint}`, ...meant(suggestion) };
}

function meant(suggestion: string | undefined): { suggestion?: string } {
  return suggestion === undefined ? {} : { suggestion };
}

/** The path with each step that is not there replaced by the one that was probably meant, in the likeliest version that has it. */
function repaired(steps: readonly string[], specs: readonly Spec[]): string | undefined {
  for (const { shape } of specs) {
    const paths = [...placesOf(shape).keys()];
    const path = steps.reduce<string | undefined>((at, step) => (at !== undefined ? nearestBelow(at, step, paths) : undefined), '');
    if (path !== undefined) return path;
  }
  return undefined;
}

function nearestBelow(at: string, step: string, paths: readonly string[]): string | undefined {
  const siblings = paths.filter((path) => above(path) === at).map((path) => path.slice(at === '' ? 0 : at.length + 1));
  const next = siblings.includes(step) ? step : nearest(step, siblings);
  return next === undefined ? undefined : below(at, next);
}

/** The shortest paths that end in these steps, in the likeliest version that has one. */
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
