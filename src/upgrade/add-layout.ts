import type { TextEdit } from '../diagnostics/diagnostic.ts';
import { isShared } from '../fix/written-node.ts';
import { DEFAULT_LAYOUT } from '../spec/boot-layouts.ts';
import { keyName, type SourceNode } from '../syntax/source-tree.ts';
import type { Source } from '../text/source.ts';

/** Why a layout is added. */
export const layoutAdded = {
  message: `a mirror has to name the layout of the boot device: ${DEFAULT_LAYOUT}, which was assumed before, is added`,
  source: 'https://coreos.github.io/butane/release-notes/#butane-0260-2026-01-16',
};

/**
 * The edit that names the layout of a boot device, as its first field. Versions that require a layout for a mirror take the same one
 * that older versions assume. Undefined if the boot device is not written in a way that a line can be added to.
 */
export function addLayout(root: SourceNode, source: Source): TextEdit | undefined {
  const bootDevice = root.kind === 'map' ? root.entries.find(({ key }) => keyName(key) === 'boot_device')?.value : undefined;
  const first = bootDevice?.kind === 'map' ? bootDevice.entries[0] : undefined;
  if (bootDevice?.kind !== 'map' || !first || isShared(root, bootDevice.span, { source, root })) return undefined;
  const { text } = source;
  const field = `layout: ${DEFAULT_LAYOUT}`;
  const { start } = first.key.span;
  if (bootDevice.flow) return { source, span: { start, end: start }, text: `${field}, ` };
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const indent = text.slice(line, start);
  if (!/^ +$/.test(indent)) return undefined;
  // Above the comments that stand before the first field.
  const above = linesOfCommentAbove(text, line);
  const lineEnd = text[line - 2] === '\r' ? '\r\n' : '\n';
  return { source, span: { start: above, end: above }, text: `${indent}${field}${lineEnd}` };
}

/** The start of the topmost of the lines with only a comment, or nothing, directly above a line. */
function linesOfCommentAbove(text: string, line: number): number {
  let top = line;
  while (top > 0) {
    const start = text.lastIndexOf('\n', top - 2) + 1;
    if (!/^[ \t]*(?:#|\r?$)/.test(text.slice(start, top - 1))) break;
    top = start;
  }
  return top;
}
