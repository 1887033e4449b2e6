import type { Hover } from '../hovers/hover.ts';
import { definitionHover } from '../hovers/name-hover.ts';
import { hoverInUnit } from '../hovers/setting-hover.ts';
import { variableHover } from '../hovers/variable-hover.ts';
import type { NameIndexes } from '../names/name-index.ts';
import type { NamedFile } from '../names/named-files.ts';
import type { Embedding } from './local-use.ts';

/**
 * What there is to say about the setting, the name or the variable at an offset of a local file. It has no secrets.
 *
 * @param embeddings the configs that embed the file
 */
export function hoverInLocal(file: NamedFile, offset: number, embeddings: readonly Embedding[], indexes: NameIndexes): Hover | undefined {
  for (const { isRendered, text } of embeddings) {
    const variable = isRendered ? variableHover(file.text, offset, text) : undefined;
    if (variable) return variable;
  }
  const { unit } = embeddings.find((one) => one.unit) ?? {};
  const setting = unit && unit.dialect.name !== 'keyfile' ? hoverInUnit(file.text, unit, offset, (span) => span) : undefined;
  return setting ?? definitionHover(file, offset, indexes);
}
