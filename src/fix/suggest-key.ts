import { branchesOf, fieldsOf, type Shape } from '../schema/shape.ts';
import { newerVersion, priceOf } from '../spec/raised-version.ts';
import { foldSpec, type Spec } from '../spec/spec.ts';
import { rows, variants } from '../spec/versions.ts';
import type { Path } from '../text/path.ts';

/** The place where an unknown key is a field: elsewhere in the config, or in another version. */
export function suggestKey(path: Path, spec: Spec): string | undefined {
  const key = String(path.at(-1));
  const parent = path.slice(0, -1);
  return elsewhere(key, parent, spec.shape) ?? inNewerVersion(key, parent, spec) ?? inOtherVariant(key, parent, spec);
}

/** The field is some levels up, one level down, or next to the key. */
function elsewhere(key: string, parent: Path, shape: Shape): string | undefined {
  const at = (place: Path): string => `"${key}" belongs ${place.length === 0 ? 'at the top of the config' : `in ${shown(place)}`}`;
  const has = (type: string | undefined): boolean => type !== undefined && Object.hasOwn(fieldsOf(shape, type), key);
  const own = typeAt(shape, parent);
  if (own === undefined) return undefined;
  const below = branchesOf(shape, own)
    .filter(({ type }) => has(type))
    .toSorted((a, b) => Number(a.list) - Number(b.list));
  if (below.length > 0)
    return below
      .map(({ name, list }) => at([...parent, name, ...(list ? [0] : [])]))
      .join(' or ')
      .replaceAll(` or "${key}" belongs`, ' or');
  for (let up = withoutLast(parent); up; up = withoutLast(up)) {
    if (has(typeAt(shape, up))) return `${at(up)}, further up`;
  }
  const around = withoutLast(parent);
  const aroundType = around && typeAt(shape, around);
  if (!around || aroundType === undefined) return undefined;
  const beside = branchesOf(shape, aroundType).filter(({ type }) => has(type));
  return beside.length === 1 ? at([...around, beside[0]!.name, ...(beside[0]!.list ? [0] : [])]) : undefined;
}

function inNewerVersion(key: string, parent: Path, spec: Spec): string | undefined {
  const newer = newerVersion(spec, ({ shape }) => hasKey(shape, parent, key));
  return newer && `"${key}" exists from ${spec.variant} ${newer.version} on, ${priceOf(newer)}`;
}

function inOtherVariant(key: string, parent: Path, { variant }: Spec): string | undefined {
  const others = variants().filter((name) => name !== variant);
  const having = others.filter((name) => hasKey(foldSpec(rows.findLast((row) => row.variant === name)!).shape, parent, key));
  return having.length === 0 ? undefined : `"${key}" exists in ${having.join(', ')}, not in ${variant}`;
}

function hasKey(shape: Shape, parent: Path, key: string): boolean {
  const type = typeAt(shape, parent);
  return type !== undefined && Object.hasOwn(fieldsOf(shape, type), key);
}

/** The type of the struct at a path; undefined if there is no struct. */
function typeAt(shape: Shape, path: Path): string | undefined {
  let type: string | undefined = shape.root;
  for (const step of path) {
    if (typeof step === 'number' || type === undefined) continue;
    type = branchesOf(shape, type).find(({ name }) => name === step)?.type;
  }
  return type;
}

/** The path of the enclosing struct; undefined at the top. An item and its list count as one level. */
function withoutLast(path: Path): Path | undefined {
  if (path.length === 0) return undefined;
  return path.slice(0, typeof path.at(-1) === 'number' ? -2 : -1);
}

function shown(path: Path): string {
  return path.reduce<string>((text, step) => (typeof step === 'number' ? `${text}[]` : `${text}${text && '.'}${step}`), '');
}
