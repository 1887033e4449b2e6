import { readJson } from '../../../syntax/json/read-json.ts';
import { jsonFiles } from '../../facts/settings-files.ts';
import { inContents } from '../../machine/diagnostics.ts';
import { finding } from '../../machine/finding.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { textFiles } from '../../machine/text-files.ts';

/** Settings that are no JSON. */
export const jsonSyntax: MachineLint = (machine) =>
  textFiles(machine, jsonFiles).flatMap(([node, contents]) => {
    if (isJson(contents.text)) return [];
    const source = { name: node.path, text: contents.text, bytes: new TextEncoder().encode(contents.text) };
    const read = readJson(source);
    const [at, why] = 'error' in read ? [read.error.location?.span.start ?? 0, `: ${read.error.message}`] : [0, ''];
    const message = `${node.writtenPath} is no JSON${why}; the program that reads it does not start`;
    const help = commentAt(contents.text) ? 'JSON has no comments: remove them' : undefined;
    return [inContents(contents, lineAround(contents.text, at), finding('settings-file/json-syntax', message, help))];
  });

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function commentAt(text: string): boolean {
  return /^\s*(?:\/\/|\/\*|#)/m.test(text);
}

/** The line that an offset is in, without white space around it. */
function lineAround(text: string, at: number): { readonly start: number; readonly end: number } {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const next = text.indexOf('\n', at);
  const line = text.slice(start, next < 0 ? text.length : next);
  const indent = line.length - line.trimStart().length;
  return { start: start + indent, end: start + Math.max(indent, line.trimEnd().length) };
}
