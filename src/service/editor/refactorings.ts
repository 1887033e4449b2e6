import { treeOf } from '../tree-of.ts';
import { configAround, headerOf } from './config-around.ts';
import type { LocalFiles } from './local-completions.ts';
import { inlineContents } from './refactorings/inline-contents.ts';
import { moveContents } from './refactorings/move-contents.ts';
import type { Refactoring } from './refactorings/refactoring.ts';

/** Contents that can be moved from a config to a local file, or back, at an offset. */
export function contentsRefactorings(text: string, offset: number, files: LocalFiles): readonly Refactoring[] {
  const config = configAround(text, offset);
  const root = config?.spec && treeOf(config.text);
  if (!config?.spec || !root) return [];
  const at = offset - config.start;
  const found = moveContents(root, at, config.spec, files) ?? inlineContents(root, at, config.spec, files, config.text);
  if (!found || (headerOf(text) && changesMeaning(found))) return [];
  const moved = found.edits.map(({ span, text: newText }) => ({
    span: { start: span.start + config.start, end: span.end + config.start },
    text: newText,
  }));
  return [{ ...found, edits: moved }];
}

/** True for contents with references: whether they are replaced depends on where they stand. */
function changesMeaning({ edits, create }: Refactoring): boolean {
  return [create?.contents ?? '', ...edits.map(({ text }) => text)].some((text) => text.includes('$' + '{'));
}
