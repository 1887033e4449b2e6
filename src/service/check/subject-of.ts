import { keyName, type MapNode, type SourceNode, scalarText } from '../../syntax/source-tree.ts';
import { bisect } from '../../text/bisect.ts';
import type { Path } from '../../text/path.ts';

/** The fields that identify a list item; the first one that the item has counts. No field with a URL, because a URL may be secret. */
const NAMES: ReadonlySet<string> = new Set(['path', 'name', 'device', 'label', 'number']);
/** The greatest length of a subject, in UTF-16 units. */
const ENOUGH = 1000;
/** The number of entries of an item that are searched for its name. */
const NEAR = 50;

/**
 * The subject of a diagnostic: the keys and the names of the list items at a place of a config, such as
 * `storage.files[/etc/motd].mode`. An item without a name is `[]`. The last step of the path is appended, because the field may be
 * missing in the config.
 */
export function subjectOf(root: SourceNode, offset: number, path: Path): string {
  let subject = '';
  for (let node: SourceNode | undefined = root; node && subject.length < ENOUGH; ) {
    if (node.kind === 'list') {
      const { items }: { readonly items: readonly SourceNode[] } = node;
      node = items[bisect(items.length, (index) => items[index]!.span.start <= offset) - 1];
      if (node && node.span.end < offset) node = undefined;
      if (node) subject += `[${node.kind === 'map' ? nameOf(node) : ''}]`;
    } else if (node.kind === 'map') {
      const { entries }: MapNode = node;
      const entry = entries[bisect(entries.length, (index) => entries[index]!.key.span.start <= offset) - 1];
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
