import { joinPath } from '../../../grammar/posix-path.ts';
import { isFault } from '../../../host/files.ts';
import type { Spec } from '../../../spec/spec.ts';
import type { SourceNode } from '../../../syntax/source-tree.ts';
import type { LocalFiles } from '../local-completions.ts';
import { contentsAt } from './contents-fields.ts';
import type { Refactoring } from './refactoring.ts';

/** A text that YAML reads as itself without quotes. */
const PLAIN = /^[A-Za-z_][\w./@+-]*$/;
const WORDS = /^(?:true|false|yes|no|on|off|y|n|null)$/i;

/** So many names are tried for the new file. */
const MOST_NAMES = 100;

/** Contents in the config become a local file, which is named after the file or the unit. */
export function moveContents(root: SourceNode, offset: number, spec: Spec, { host, dir }: LocalFiles): Refactoring | undefined {
  const contents = contentsAt(root, offset, spec);
  if (!contents || contents.isLocal || contents.scalar.text === '') return undefined;
  const { entry, scalar, fields, name } = contents;
  const local = freeName(name.slice(name.lastIndexOf('/') + 1), (path) => isFault(host.stat(joinPath(dir, path))));
  if (local === undefined) return undefined;
  const written = PLAIN.test(local) && !WORDS.test(local) ? local : JSON.stringify(local);
  const path = joinPath(dir, local);
  return {
    title: fields.local === 'local' ? `Move the contents to the local file ${local}` : `Move the contents to ${local}, with contents_local`,
    edits: [{ span: { start: entry.key.span.start, end: scalar.span.end }, text: `${fields.local}: ${written}${lineEnd(scalar.style)}` }],
    create: { path, contents: scalar.text },
  };
}

/** A block scalar ends behind its last line end. */
function lineEnd(style: string): string {
  return style === 'literal' || style === 'folded' ? '\n' : '';
}

function freeName(name: string, isFree: (name: string) => boolean): string | undefined {
  if (name === '' || name === '.' || name === '..') return undefined;
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let i = 1; i <= MOST_NAMES; i++) {
    const tried = i === 1 ? name : `${stem}-${i}${extension}`;
    if (isFree(tried)) return tried;
  }
  return undefined;
}
