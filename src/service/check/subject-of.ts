import { keyName, type MapNode, type SourceNode, scalarText } from '../../syntax/source-tree.ts';
import { bisect } from '../../text/bisect.ts';
import type { Path } from '../../text/path.ts';

/** What the items of lists are told apart by, the first that one has. What holds a URL is not among them: it may be a secret. */
const NAMES: ReadonlySet<string> = new Set(['path', 'name', 'device', 'label', 'number']);
/** A subject that is longer tells no more. */
const ENOUGH = 1000;
/** So many entries of an item are searched for its name. */
const NEAR = 50;

/**
 * What stands at a place of a config, by the names of keys and of list items: `storage.files[/etc/motd].mode`. An item without
 * a name is `[]`. What has a path may be about a field that is not there: its last step is part of it.
 */
export function subjectOf(root: SourceNode, offset: number, path: Path): string {
  let subject = '';
  for (let node: SourceNode | undefined = root; node && subject.length < ENOUGH; ) {
    if (node.kind === 'list') {
      const { items }: { readonly items: readonly SourceNode[] } = node;
      node = items[bisect(items.length, (at) => items[at]!.span.start <= offset) - 1];
      if (node && node.span.end < offset) node = undefined;
      if (node) subject += `[${node.kind === 'map' ? nameOf(node) : ''}]`;
    } else if (node.kind === 'map') {
      const { entries }: MapNode = node;
      const entry = entries[bisect(entries.length, (at) => entries[at]!.key.span.start <= offset) - 1];
      if (!entry || entry.value.span.end < offset) break;
      subject += `.${(keyName(entry.key) ?? '').slice(0, ENOUGH)}`;
      node = entry.value;
    } else break;
  }
  const last = path.at(-1);
  return typeof last === 'string' ? `${subject} ${last.slice(0, ENOUGH)}` : subject;
}

function nameOf({ entries }: MapNode): string {
  const entry = entries.slice(0, NEAR).find(({ key }) => NAMES.has(keyName(key) ?? ''));
  return ((entry && scalarText(entry.value)) ?? '').slice(0, ENOUGH);
}
