import { partsOf } from '../../../compose/references.ts';
import { nodeAt, type SourceNode, scalarText, step } from '../../../syntax/source-tree.ts';
import { readUnit } from '../../../syntax/unit/read-unit.ts';
import { documentsIn } from '../documents.ts';
import { localsIn } from '../links.ts';
import { type UnitAbout, unitTextsIn } from '../unit-texts.ts';
import { freeTextDevices } from './free-text.ts';
import type { NameUse } from './name-use.ts';
import { namesInSettings } from './setting-names.ts';

/** A local file that a config embeds. */
export interface LocalText {
  /** As it is written, relative to the directory of local files. */
  readonly name: string;
  /** What the file is; undefined if it is neither a unit nor a quadlet. */
  readonly unit: UnitAbout | undefined;
}

/** A directory of local files that a config embeds. */
export interface LocalTree {
  /** As it is written, relative to the directory of local files. */
  readonly name: string;
  /** The directory on the machine that its files are in. */
  readonly path: string;
}

/** The local files that a config embeds. Files of trees are not among them. */
export function localTextsIn(text: string): readonly LocalText[] {
  return documentsIn(text).flatMap(({ root }) => localTextsOf(root));
}

/** The trees that a config embeds. */
export function localTreesIn(text: string): readonly LocalTree[] {
  if (!/\btrees\b/.test(text)) return [];
  return documentsIn(text).flatMap(({ root }) => {
    const trees = nodeAt(root, ['storage', 'trees']);
    return (trees?.kind === 'list' ? trees.items : []).flatMap((tree): readonly LocalTree[] => {
      const [local, path] = [step(tree, 'local'), step(tree, 'path')];
      const name = local && scalarText(local);
      return name ? [{ name, path: (path && scalarText(path)) || '/' }] : [];
    });
  });
}

function localTextsOf(root: SourceNode): readonly LocalText[] {
  const units = unitTextsIn(root).filter(({ isLocal }) => isLocal);
  const scalars = new Set<SourceNode>(units.map(({ scalar }) => scalar));
  const others = localsIn(root).filter((node) => !scalars.has(node.kind === 'alias' ? node.target : node));
  return [
    ...units.map((unit) => ({ name: unit.scalar.text, unit })),
    ...others.map((node) => ({ name: scalarText(node) ?? '', unit: undefined })),
  ].filter(({ name }) => name !== '');
}

/**
 * The names in a local file.
 *
 * @param renderedFor the path of the config whose variables are replaced in the file; undefined if none are
 */
export function namesInLocal(text: string, unit: UnitAbout | undefined, renderedFor: string | undefined): readonly NameUse[] {
  const names = unit ? namesInSettings(readUnit(text, unit.dialect), unit) : freeTextDevices(text);
  return renderedFor === undefined ? names : [...names, ...variablesIn(text, renderedFor)].sort((a, b) => a.span.start - b.span.start);
}

function variablesIn(text: string, of: string): readonly NameUse[] {
  return partsOf(text).flatMap((part): readonly NameUse[] => {
    if (part.kind !== 'reference') return [];
    const span = { start: part.end - part.name.length - 1, end: part.end - 1 };
    return [{ kind: 'variable', name: part.name, role: 'use', form: 'plain', span, of }];
  });
}
