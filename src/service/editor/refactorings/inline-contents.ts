import { Confinement } from '../../../compose/confine.ts';
import { joinPath } from '../../../grammar/posix-path.ts';
import { isFault } from '../../../host/files.ts';
import type { Spec } from '../../../spec/spec.ts';
import { isInBrackets, type SourceNode } from '../../../syntax/source-tree.ts';
import { exactText } from '../../../text/byte-text.ts';
import type { LocalFiles } from '../local-completions.ts';
import { contentsAt } from './contents-fields.ts';
import type { Refactoring } from './refactoring.ts';

/** A longer file is not moved into a config, in bytes. */
const LONGEST = 1 << 16;

/** Characters that a block of YAML cannot have, or would change. */
const NOT_IN_BLOCK = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffd-\uffff]/u;

/** The contents of a local file are written into the config. The file stays. */
export function inlineContents(
  root: SourceNode,
  offset: number,
  spec: Spec,
  { host, dir }: LocalFiles,
  text: string,
): Refactoring | undefined {
  const contents = contentsAt(root, offset, spec);
  if (!contents?.isLocal) return undefined;
  const { entry, scalar, fields, map } = contents;
  const found = new Confinement(host, dir).below(joinPath(dir, scalar.text));
  const bytes = 'real' in found ? host.read(found.real) : undefined;
  if (bytes === undefined || isFault(bytes) || bytes.length === 0 || bytes.length > LONGEST) return undefined;
  const value = exactText(bytes);
  if (value === undefined || NOT_IN_BLOCK.test(value)) return undefined;
  const { start } = entry.key.span;
  const column = start - (text.lastIndexOf('\n', start - 1) + 1);
  const isLastOnLine = /^[ \t]*\r?\n/.test(text.slice(scalar.span.end));
  const written = isInBrackets(map) || !isLastOnLine ? JSON.stringify(value) : blockOf(value, ' '.repeat(column + 2));
  return {
    title: `Write the contents of ${scalar.text} here, as ${fields.own}`,
    edits: [{ span: { start, end: scalar.span.end }, text: `${fields.own}: ${written}` }],
  };
}

/** A text as a block below its key. The line end behind the value stays where it is. */
function blockOf(value: string, indentation: string): string {
  const body = value.endsWith('\n') ? value.slice(0, -1) : value;
  // where a block would need to say how far it is indented, or how it ends, quotes are easier to read
  if (body === '' || /^[ \t\n]/.test(body) || body.endsWith('\n')) return JSON.stringify(value);
  const lines = body.split('\n').map((line) => (line === '' ? '' : `${indentation}${line}`));
  return `|${body === value ? '-' : ''}\n${lines.join('\n')}`;
}
