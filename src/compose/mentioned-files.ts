import { joinPath } from '../grammar/posix-path.ts';
import type { SourceNode } from '../syntax/source-tree.ts';
import { pushAll } from '../text/push-all.ts';
import { refusedName } from './confine.ts';
import { folderOf, targetsOf } from './include-targets.ts';
import type { LoadedFile } from './loaded-file.ts';
import type { PartStore } from './part-store.ts';

/**
 * The files that a header with an error names anywhere, by their real paths. What it includes is not known: the key `include` can be
 * misspelt, or its list can be no list. But what it names is meant as a part, and not as a config that is built by itself.
 */
export function mentionedFiles(file: LoadedFile, store: PartStore): readonly string[] {
  const { source, headerRoot, hasHeaderFault } = file;
  if (!headerRoot || !hasHeaderFault) return [];
  const folder = folderOf(source.name);
  return textsIn(headerRoot).flatMap(({ text, span }) => {
    if (refusedName(text) !== undefined) return [];
    if (text.includes('*'))
      return targetsOf(file, { file: text, span, vars: [], when: [], override: false }, store).files.map(({ real }) => real);
    const confined = store.confinement.below(joinPath(folder, text));
    return 'real' in confined ? [confined.real] : [];
  });
}

/** The values of a tree that are texts of one line. Aliases are not followed: what they stand for is in the tree too. */
function textsIn(root: SourceNode): Extract<SourceNode, { kind: 'scalar' }>[] {
  const texts: Extract<SourceNode, { kind: 'scalar' }>[] = [];
  const pending: SourceNode[] = [root];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (next.kind === 'scalar' && next.text !== '' && !next.text.includes('\n')) texts.push(next);
    if (next.kind === 'list') pushAll(pending, next.items);
    if (next.kind === 'map') for (const { value } of next.entries) pending.push(value);
  }
  return texts;
}
