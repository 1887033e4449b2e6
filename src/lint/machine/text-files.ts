import { placeholderIn } from '../placeholder-text.ts';
import { hasDirectives } from '../placeholders.ts';
import type { Contents } from './contents.ts';
import type { Machine } from './machine.ts';
import type { MachineNode } from './nodes.ts';

/** The files whose contents are known and whose path matches one of these patterns. A template is rendered before it is read. */
export function textFiles({ nodes }: Machine, paths: readonly RegExp[]): readonly (readonly [MachineNode, Contents])[] {
  const files: (readonly [MachineNode, Contents])[] = [];
  for (const node of nodes) {
    if (node.kind !== 'file' || !paths.some((path) => path.test(node.path))) continue;
    const contents = node.contents();
    if (contents && !hasDirectives(contents.text)) files.push([node, contents]);
  }
  return files;
}

/** A line of a text, without white space around it, and where it stands. */
export interface TextLine {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The lines of a text that are neither empty nor comments, and have no placeholder of a template. */
export function settingLines(text: string, comment: RegExp): TextLine[] {
  const lines: TextLine[] = [];
  let at = 0;
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    const start = at + (raw.length - raw.trimStart().length);
    if (line !== '' && !comment.test(line) && placeholderIn(line) === undefined)
      lines.push({ text: line, start, end: start + line.length });
    at += raw.length + 1;
  }
  return lines;
}
