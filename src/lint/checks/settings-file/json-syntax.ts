import { diagnose } from '../../../diagnostics/diagnose.ts';
import { isJson } from '../../../syntax/json/is-json.ts';
import { readJson } from '../../../syntax/json/read-json.ts';
import { jsonFiles } from '../../facts/settings-files.ts';
import { inContents } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { textFiles } from '../../machine/text-files.ts';
import { placeholderIn } from '../../placeholder-text.ts';

/** Settings that are not JSON. */
export const jsonSyntax: MachineLint = (machine) =>
  textFiles(machine, jsonFiles).flatMap(([node, contents]) => {
    if (isJson(contents.text)) return [];
    const source = { name: node.path, text: contents.text, bytes: new TextEncoder().encode(contents.text) };
    const read = readJson(source);
    const error = 'error' in read ? read.error : undefined;
    const line = lineAround(contents.text, error?.location?.span.start ?? 0);
    if (placeholderIn(contents.text.slice(line.start, line.end)) !== undefined) return [];
    const values = { path: node.writtenPath, fault: error?.message };
    const diagnostic = diagnose('settings-file/json-syntax', hasComment(contents.text) ? 'comment' : 'other', values);
    return [inContents(contents, line, diagnostic)];
  });

function hasComment(text: string): boolean {
  return /^\s*(?:\/\/|\/\*|#)/m.test(text);
}

/** The line that an offset is in, without white space around it. */
function lineAround(text: string, offset: number): { readonly start: number; readonly end: number } {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const next = text.indexOf('\n', offset);
  const line = text.slice(start, next < 0 ? text.length : next);
  const indent = line.length - line.trimStart().length;
  return { start: start + indent, end: start + Math.max(indent, line.trimEnd().length) };
}
