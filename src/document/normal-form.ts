import { decodeDataUrl } from '../grammar/decode-data-url.ts';
import type { Gunzip } from '../host/gzip.ts';
import { itemKey } from '../ignition/keys.ts';
import type { IgnitionVersion } from '../ignition/versions.ts';
import { type Field, structType } from '../schema/field.ts';
import { exactInt, flag, type LeafValue, type List, type Placed, type Struct, struct, text } from '../schema/placed.ts';
import { fieldsOf, type Shape } from '../schema/shape.ts';
import { checksum } from './checksum.ts';
import { defaultOf, isOrdered } from './defaults.ts';
import { resourceBytes } from './resource-bytes.ts';

/**
 * What a document means for a machine: texts, numbers and flags; bytes for contents; a map for a struct and for a list whose
 * order does not count, by the keys of its items; an array for a list whose order counts.
 */
export type NormalForm = LeafValue | Uint8Array | readonly NormalForm[] | ReadonlyMap<string, NormalForm>;

/** Permission bits without setuid, setgid and sticky. */
const PERMISSIONS = 0o777;

/**
 * Two documents mean the same for a machine if their normal forms are equal. Data URLs are decoded to bytes and uncompressed;
 * a value that is a default is left out; special bits of a mode are left out in versions that do not set them; the order of keyed
 * lists (`src/ignition/keys.ts`) does not count, the order of plain lists does. The version itself is not part of the form.
 *
 * @param gunzip without it, compressed contents are compared as they are
 * @param bytesOf the bytes behind a resource, if they are known already
 */
export function normalForm(
  document: Struct,
  { shape, layers }: IgnitionVersion,
  gunzip?: Gunzip,
  bytesOf: (resource: Struct) => Uint8Array | undefined = (resource) => resourceBytes(resource, gunzip),
): ReadonlyMap<string, NormalForm> {
  return new Normalizer(shape, layers.includes('ignition_3_6'), bytesOf).struct(document, shape.root);
}

class Normalizer {
  constructor(
    readonly shape: Shape,
    readonly hasSpecialBits: boolean,
    readonly bytesOf: (resource: Struct) => Uint8Array | undefined,
  ) {}

  struct(of: Struct, type: string): Map<string, NormalForm> {
    const form = new Map<string, NormalForm>();
    const isResource = hasContents(type);
    for (const [name, field] of Object.entries(fieldsOf(this.shape, type))) {
      const value = of.fields.get(name);
      if (!value || (isResource && (name === 'source' || name === 'compression'))) continue;
      const part = this.#value(value, field, type, name);
      if (!isUnset(part) && part !== defaultOf(type, name)) form.set(name, part);
    }
    if (isResource) this.#contents(of, form);
    if (type === 'Ignition') form.delete('version');
    // these modes are defaults only where the node is surely a new one
    if (type === 'File' && form.get('mode') === 0o644 && text(struct(of, 'contents'), 'source') !== undefined) form.delete('mode');
    if (type === 'Directory' && form.get('mode') === 0o755 && flag(of, 'overwrite') === true) form.delete('mode');
    return form;
  }

  #value(value: Placed, field: Field, type: string, name: string): NormalForm {
    if (value.kind === 'leaf') return name === 'mode' && !this.hasSpecialBits ? withoutSpecialBits(value.value) : value.value;
    if (value.kind === 'list') return this.#list(value, field, type, name);
    if (field.kind === 'ref') return this.struct(value, field.type);
    return new Map([...value.fields].map(([key, item]) => [key, item.kind === 'leaf' ? item.value : '']));
  }

  #list({ items }: List, field: Field, type: string, name: string): NormalForm {
    const itemType = structType(field);
    const formOf = (item: Placed): NormalForm =>
      item.kind === 'leaf' ? item.value : item.kind === 'struct' && itemType !== undefined ? this.struct(item, itemType) : [];
    if (isOrdered(type, name)) return items.map(formOf);
    const form = new Map<string, NormalForm>();
    const unnumbered: NormalForm[] = [];
    const inline = new Map<string, number>();
    for (const item of items) {
      // partitions without a number get theirs in the order of the list
      if (itemType === 'Partition' && (exactInt(item as Struct, 'number') ?? 0n) === 0n) unnumbered.push(formOf(item));
      else {
        const part = formOf(item);
        form.set(`=${inlineName(part, inline) ?? itemKey(itemType, item)}`, part);
      }
    }
    if (unnumbered.length > 0) form.set('unnumbered', unnumbered);
    return form;
  }

  #contents(resource: Struct, form: Map<string, NormalForm>): void {
    const source = text(resource, 'source');
    const compression = text(resource, 'compression') ?? '';
    const bytes = this.bytesOf(resource);
    if (bytes) {
      form.set('contents', bytes);
      return;
    }
    // what cannot be uncompressed is compared as it is: the encoding of a data URL does not count then, either
    const compressed = source === undefined ? undefined : decodeDataUrl(source);
    if (compressed) form.set('contents', compressed);
    else if (source !== undefined) form.set('source', source);
    if (compression !== '') form.set('compression', compression);
  }
}

function withoutSpecialBits(mode: LeafValue): LeafValue {
  return typeof mode === 'number' && mode >= 0 ? mode & PERMISSIONS : mode;
}

/** True for the types of what has a `source` with contents. */
function hasContents(type: string): boolean {
  return type === 'Resource' || type === 'FileContents' || type === 'CaReference' || type === 'ConfigReference';
}

/**
 * The name of an item whose contents are in the config: a certificate authority. Its key is a data URL, whose encoding does not count.
 * Encodings of one certificate are items of their own.
 *
 * @param counts how often the list had each name until here
 */
function inlineName(item: NormalForm, counts: Map<string, number>): string | undefined {
  const bytes = item instanceof Map ? item.get('contents') : undefined;
  if (!(bytes instanceof Uint8Array)) return undefined;
  const name = `inline ${checksum(bytes)}`;
  const count = (counts.get(name) ?? 0) + 1;
  counts.set(name, count);
  return count === 1 ? name : `${name} ${count}`;
}

/** True for a struct or a list in which nothing is set. */
function isUnset(form: NormalForm): boolean {
  if (typeof form !== 'object' || form instanceof Uint8Array) return false;
  return Array.isArray(form) ? form.length === 0 : (form as ReadonlyMap<string, NormalForm>).size === 0;
}
