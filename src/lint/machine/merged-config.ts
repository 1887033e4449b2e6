import { type Leaf, type Struct, struct, structs, text } from '../../schema/placed.ts';
import { type ContentsSource, sourceContents } from './contents.ts';

/** An Ignition config that the config embeds and merges, as far as it may override the config that merges it. */
export interface MergedConfig {
  /** The resource that embeds it. */
  readonly resource: Struct;
  /** Its files, directories and links, by their paths. */
  readonly nodes: ReadonlyMap<string, MergedNode>;
  /** The contents of its units, by their names. */
  readonly units: ReadonlyMap<string, string | undefined>;
}

export interface MergedNode {
  readonly kind: 'file' | 'directory' | 'link';
  /** The source of a file, or the target of a link; undefined where the config does not set it. */
  readonly value: string | undefined;
}

/** The merged configs whose contents are known. Those that are fetched are left out, and those that are no JSON. */
export function mergedConfigsOf(document: Struct, at: ContentsSource): MergedConfig[] {
  return structs(struct(struct(document, 'ignition'), 'config'), 'merge').flatMap((resource) => {
    const source = resource.fields.get('source');
    const contents = source === undefined || text(resource, 'compression') ? undefined : sourceContents(source as Leaf, '', at);
    const config = contents && parsed(contents.text);
    if (config === undefined) return [];
    const storage = fieldOf(config, 'storage');
    const nodes = new Map<string, MergedNode>([
      ...named(
        fieldOf(storage, 'files'),
        'path',
        (file) => ({ kind: 'file', value: textOf(fieldOf(fieldOf(file, 'contents'), 'source')) }) as const,
      ),
      ...named(fieldOf(storage, 'directories'), 'path', () => ({ kind: 'directory', value: undefined }) as const),
      ...named(fieldOf(storage, 'links'), 'path', (link) => ({ kind: 'link', value: textOf(fieldOf(link, 'target')) }) as const),
    ]);
    const units = new Map(named(fieldOf(fieldOf(config, 'systemd'), 'units'), 'name', (unit) => textOf(fieldOf(unit, 'contents'))));
    return [{ resource, nodes, units }];
  });
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // `embedded-config/invalid` says so
    return undefined;
  }
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}

/** The items of a list, each with the name in the field `key`. */
function named<T>(list: unknown, key: string, read: (item: unknown) => T): (readonly [name: string, value: T])[] {
  const items: readonly unknown[] = Array.isArray(list) ? list : [];
  return items.map((item) => [String(fieldOf(item, key)), read(item)] as const);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
