import { templateOf } from '../../../grammar/quadlet-name.ts';
import { sameStruct } from '../../../ignition/same-value.ts';
import { int, leaf, listOf, type Placed, type Struct, struct, structOf, structs, text } from '../../../schema/placed.ts';
import { quadletExtensions } from '../../../spec/values.ts';
import { byteText } from '../../../text/byte-text.ts';
import type { Origin } from '../../../text/source.ts';
import { type Collapsing, type DocumentCollapse, withField, withoutField } from '../collapsing.ts';
import type { Draft } from '../pass.ts';
import { isReadable } from '../readable.ts';
import { collapsedContents } from '../resources/collapse.ts';
import { quadlets, ROOT_DIRECTORY, USERS_DIRECTORY } from './expand.ts';

/** Files and links where podman looks for quadlets become `systemd.quadlets` again: those at the end of their lists. */
export const collapseQuadlets: DocumentCollapse = (document, collapsing) => {
  const storage = struct(document, 'storage');
  const [files, links] = [structs(storage, 'files'), structs(storage, 'links')];
  const [firstFile, firstLink] = [lengthWithout(files, isQuadletFile), lengthWithout(links, isInstance)];
  const collected = quadletsOf(files.slice(firstFile), links.slice(firstLink), collapsing);
  if (!collected || collected.length === 0) return document;
  const rest = withList(withList(storage, 'files', files.slice(0, firstFile)), 'links', links.slice(0, firstLink));
  const without = withField(document, 'storage', rest);
  const section = listOf(collected, collected[0]!.origin);
  const config = structOf([['systemd', structOf([['quadlets', section]])]]);
  const { desugaring } = collapsing;
  const { shape } = desugaring;
  if (!sameStruct(quadlets(config, without, desugaring), document, shape.root, shape)) return document;
  return withField(without, 'systemd', withField(struct(document, 'systemd'), 'quadlets', section));
};

/** How many items come before those at the end that have a property. */
function lengthWithout(items: readonly Struct[], has: (item: Struct) => boolean): number {
  let length = items.length;
  while (length > 0 && has(items[length - 1]!)) length--;
  return length;
}

function withList(storage: Struct, name: string, items: readonly Struct[]): Struct {
  return items.length === 0 ? withoutField(storage, name) : withField(storage, name, listOf(items, storage.fields.get(name)?.origin));
}

/** What a path is: a quadlet, or a drop-in of one. */
interface QuadletPath {
  readonly name: string;
  readonly rootful: boolean;
  readonly dropin?: string | undefined;
}

function quadletPath(path: string): QuadletPath | undefined {
  // the directory of users is inside the one of root
  const directory = [USERS_DIRECTORY, ROOT_DIRECTORY].find((one) => path.startsWith(`${one}/`));
  if (directory === undefined) return undefined;
  const [name = '', dropin, ...others] = path.slice(directory.length + 1).split('/');
  const rootful = directory === ROOT_DIRECTORY;
  if (others.length > 0) return undefined;
  if (dropin === undefined) return isQuadletName(name) ? { name, rootful } : undefined;
  const of = name.replace(/\.d$/, '');
  return of !== name && isQuadletName(of) && dropin !== '' ? { name: of, rootful, dropin } : undefined;
}

function isQuadletName(name: string): boolean {
  return quadletExtensions.some((extension) => name.endsWith(extension));
}

function isQuadletFile(file: Struct): boolean {
  return int(file, 'mode') === 0o644 && quadletPath(text(file, 'path') ?? '') !== undefined;
}

function isInstance(link: Struct): boolean {
  const path = quadletPath(text(link, 'path') ?? '');
  return path !== undefined && path.dropin === undefined && templateOf(path.name) === text(link, 'target');
}

/** A quadlet, and its drop-ins so far. */
interface Collected {
  readonly fields: Draft;
  readonly dropins: Placed[];
  readonly origin: Origin | undefined;
}

/** The quadlets that files and links make, in their order; undefined where one has no readable contents. */
function quadletsOf(files: readonly Struct[], links: readonly Struct[], collapsing: Collapsing): readonly Struct[] | undefined {
  const byName = new Map<string, Collected>();
  const pending = new Map(links.map((link) => [text(link, 'path') ?? '', link]));
  const add = ({ name, rootful }: QuadletPath, node: Struct): Collected => {
    const fields: Draft = new Map([['name', leaf(name, node.fields.get('path')?.origin)]]);
    if (rootful) fields.set('rootful', leaf(true, node.origin));
    const collected = { fields, dropins: [], origin: node.origin };
    byName.set(`${rootful} ${name}`, collected);
    return collected;
  };
  /** Links come in their own order: those before the instance that has a drop-in come before it. */
  const addInstances = (until?: string): void => {
    for (const [path, link] of pending) {
      pending.delete(path);
      add(quadletPath(path)!, link);
      if (path === until) return;
    }
  };
  for (const file of files) {
    const path = quadletPath(text(file, 'path') ?? '')!;
    const contents = contentsOf(file, collapsing);
    if (!contents) return undefined;
    if (path.dropin === undefined) {
      const { fields } = add(path, file);
      for (const [name, value] of contents) fields.set(name, value);
      continue;
    }
    const linkPath = `${path.rootful ? ROOT_DIRECTORY : USERS_DIRECTORY}/${path.name}`;
    if (pending.has(linkPath)) addInstances(linkPath);
    const of = byName.get(`${path.rootful} ${path.name}`);
    if (!of) return undefined;
    of.dropins.push(structOf([['name', leaf(path.dropin, file.fields.get('path')?.origin)], ...contents], file.origin));
  }
  addInstances();
  return [...byName.values()].map(({ fields, dropins, origin }) =>
    structOf(dropins.length === 0 ? fields : new Map([...fields, ['dropins', listOf(dropins, origin)]]), origin),
  );
}

/** The field with the contents, none for an empty file; undefined for contents that are no text. */
function contentsOf(file: Struct, collapsing: Collapsing): [name: string, value: Placed][] | undefined {
  const resource = struct(file, 'contents');
  const bytes = collapsedContents(resource, collapsing);
  const contents = bytes && byteText(bytes);
  if (contents === undefined || !isReadable(contents)) return undefined;
  return contents === '' ? [] : [['contents', leaf(contents, resource.fields.get('source')?.origin)]];
}
