import { readJson } from '../../syntax/json/read-json.ts';
import { keyName } from '../../syntax/source-tree.ts';
import type { Span } from '../../text/source.ts';

/**
 * The place in a settings file that a message about it means: where the file is no longer JSON, or the setting that the message names.
 * Otherwise the start of the file.
 */
export function settingsFaultAt(text: string, message: string): Span {
  const read = readJson({ name: '', text, bytes: new TextEncoder().encode(text) });
  if ('error' in read) return read.error.location!.span;
  const { root } = read;
  const own = root.kind === 'map' ? root.entries.find(({ key }) => keyName(key) === 'butane')?.value : undefined;
  for (const map of [own, root]) {
    if (map?.kind !== 'map') continue;
    const entry = map.entries.find(({ key }) => {
      const name = keyName(key) ?? '';
      return message.includes(`: ${name}: `) || message.includes(`unknown setting ${JSON.stringify(name)}`);
    });
    if (entry) return entry.key.span;
  }
  return { start: 0, end: 0 };
}
