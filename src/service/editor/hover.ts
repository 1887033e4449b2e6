import { secretField } from '../../spec/secret-fields.ts';
import type { Path } from '../../text/path.ts';
import type { Span } from '../../text/source.ts';
import { treeOf } from '../tree-of.ts';
import { configAround } from './config-around.ts';
import { fieldHover } from './field-hover.ts';
import { isLocalField, type LocalFiles } from './local-completions.ts';
import { localHover } from './local-hover.ts';
import { placeAt } from './place-at.ts';
import { targetAt } from './target.ts';
import { valueHover } from './value-hover.ts';

/** What an editor shows about a place. */
export interface Hover {
  /** Markdown. */
  readonly text: string;
  /** The key or the value that it is about. */
  readonly span: Span;
}

/**
 * What there is to say about the key or the value at an offset of a Butane config. It has no secrets.
 *
 * @param local the config's local files; without them nothing is said about these
 */
export function hoverAt(text: string, offset: number, local?: () => LocalFiles): Hover | undefined {
  const config = configAround(text, offset);
  const root = config?.spec && treeOf(config.text);
  const place = root && placeAt(root, offset - config.start);
  if (!place || !config?.spec) return undefined;
  const { path, scalar } = place;
  const name = targetAt(config.spec, path)?.owner?.name;
  if (name === undefined) return undefined;
  const words = scalar
    ? isLocalField(name)
      ? local && localHover(scalar.text, local(), isInSecret(path))
      : valueHover(name, scalar.text)
    : fieldHover(config.spec, path);
  return words === undefined
    ? undefined
    : { text: words, span: { start: place.span.start + config.start, end: place.span.end + config.start } };
}

/** True below a field whose value is a secret. */
function isInSecret(path: Path): boolean {
  const names = path.filter((step) => typeof step === 'string');
  return names.some((name, i) => secretField(name, names[i - 1]) !== undefined);
}
