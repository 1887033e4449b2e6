import { leaf, type Struct, text } from '../../../schema/placed.ts';
import type { Collapsing, NodeCollapse } from '../collapsing.ts';
import { escapeContents } from '../data-url.ts';
import type { Draft } from '../pass.ts';
import { isReadable, looksBinary } from '../readable.ts';

/** A data URL becomes `inline` again, or `local` with a files directory. Without one, contents that are no text stay as they are. */
export const collapseResource: NodeCollapse = (from, to, name, collapsing) => {
  const contents = collapsedContents(from, collapsing);
  if (!contents) return;
  const local = collapsing.store(name, contents);
  if (local !== undefined) setContents('local', local, from, to);
  else inlineText(contents, from, to, collapsing);
};

/** The same before base 0.2: there are no local files, every data URL is escaped, and none is compressed. */
export const collapseEscaped: NodeCollapse = (from, to, _, collapsing) => {
  const { bytesOf, isExact } = collapsing;
  const contents = text(from, 'compression') ? undefined : bytesOf(from);
  if (!contents || (isExact && text(from, 'source') !== escapeContents(contents))) return;
  inlineText(contents, from, to, collapsing);
};

/** Sets contents that can stand in the config. */
function inlineText(contents: Uint8Array, from: Struct, to: Draft, { textOf }: Collapsing): void {
  if (looksBinary(contents)) return;
  const inline = textOf(contents);
  if (isReadable(inline)) setContents('inline', inline, from, to);
}

function setContents(field: 'inline' | 'local', value: string, from: Struct, to: Draft): void {
  to.delete('source');
  to.delete('compression');
  to.set(field, leaf(value, from.fields.get('source')?.origin));
}

/**
 * The contents behind a data URL that may be written as contents; undefined for what is fetched, and in a document of this program
 * for a data URL that it would not make of these contents. Other data of gzip do not count as another URL, since each
 * implementation compresses in its own way.
 */
export function collapsedContents(resource: Struct, { isExact, bytesOf, desugaring }: Collapsing): Uint8Array | undefined {
  const contents = bytesOf(resource);
  if (!contents || !isExact) return contents;
  const encoded = desugaring.encode(contents, undefined);
  const isSame = encoded.compression === 'gzip' || encoded.source === text(resource, 'source');
  return encoded.compression === text(resource, 'compression') && isSame ? contents : undefined;
}
