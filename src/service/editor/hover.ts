import { isInSecretField } from '../../spec/secret-fields.ts';
import type { Spec } from '../../spec/spec.ts';
import type { SourceNode } from '../../syntax/source-tree.ts';
import type { Path } from '../../text/path.ts';
import { treeOf } from '../tree-of.ts';
import { documentAround, headerLines } from './config-around.ts';
import type { ConfigFiles } from './config-files.ts';
import { fieldHover } from './field-hover.ts';
import type { NamedFiles } from './file-names.ts';
import { headerHover } from './hovers/header-hover.ts';
import type { Hover } from './hovers/hover.ts';
import { nameHover } from './hovers/name-hover.ts';
import { settingHover } from './hovers/setting-hover.ts';
import { variableHover } from './hovers/variable-hover.ts';
import { variantHover, versionHover } from './hovers/version-hover.ts';
import { isLocalField } from './local-completions.ts';
import { localFilesOf } from './local-files-of.ts';
import { localHover } from './local-hover.ts';
import { placeAt } from './place-at.ts';
import { targetAt } from './target.ts';
import { type ValueField, valueHover } from './value-hover.ts';

/**
 * What there is to say about the key, the value or the name at an offset of a Butane config. It has no secrets.
 *
 * @param files the files of the config; without them nothing is said about these
 */
export function hoverAt(text: string, offset: number, files?: () => ConfigFiles): Hover | undefined {
  const reference = variableHover(text, offset);
  if (reference) return reference;
  const document = documentAround(text, offset);
  if (document.isHeader) return headerHover(text, offset, document, files);
  const { spec } = headerLines(document.text);
  const root = spec && treeOf(document.text);
  const own = offset - document.start;
  const hover =
    root &&
    (fieldOrValueHover(spec, root, own, files && (() => localFilesOf(text, files()))) ??
      settingHover(document.text, root, own) ??
      nameHover(document.text, root, own));
  return hover && { text: hover.text, span: { start: hover.span.start + document.start, end: hover.span.end + document.start } };
}

function fieldOrValueHover(spec: Spec, root: SourceNode, offset: number, files: (() => NamedFiles) | undefined): Hover | undefined {
  const place = placeAt(root, offset);
  const target = place && targetAt(spec, place.path);
  if (!place || target?.owner === undefined) return undefined;
  const { path, scalar, span } = place;
  const { name, type } = target.owner;
  const words = scalar ? valueText(spec, path, { type, name }, scalar.text, files) : fieldHover(spec, path);
  return words === undefined ? undefined : { text: words, span };
}

function valueText(
  spec: Spec,
  path: Path,
  { type, name }: Pick<ValueField, 'type' | 'name'>,
  value: string,
  files: (() => NamedFiles) | undefined,
): string | undefined {
  if (isLocalField(name)) return files && localHover(value, files(), isInSecretField(path));
  if (path.length === 1 && name === 'variant') return variantHover(value);
  if (path.length === 1 && name === 'version') return versionHover(value, spec);
  return valueHover({ type, name, variant: spec.variant }, value);
}
