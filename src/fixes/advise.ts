import type { LocalFiles } from '../phases/3-desugar/pass.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import type { Spec } from '../spec/spec.ts';
import type { Path } from '../tree/path.ts';
import { keyText, step } from '../tree/source-tree.ts';
import type { Fixing } from './fix-of.ts';
import { helpForSyntaxFault } from './help-for-syntax.ts';
import { helpForTypeFault } from './help-for-type.ts';
import { suggestFile, suggestFilesDir } from './suggest-file.ts';
import { suggestKey } from './suggest-key.ts';
import { suggestValue } from './suggest-value.ts';
import { nodeWritten } from './written-node.ts';

/** What advice needs to know. */
export interface Advising extends Fixing {
  readonly spec?: Spec | undefined;
  readonly files?: LocalFiles | undefined;
}

/** A diagnostic with what to do about it, where the text, its version or the disk can tell. */
export function advise(diagnostic: Diagnostic, at: Advising): Diagnostic {
  const help = adviceFor(diagnostic, at);
  return help === undefined ? diagnostic : { ...diagnostic, help };
}

function adviceFor({ code, message, help = '', choices, instead, path, origin }: Diagnostic, at: Advising): string | undefined {
  const { source, root, spec, files } = at;
  const span = origin?.source === source ? origin.span : undefined;
  switch (code) {
    case 'config/unused-key':
      return spec && instead === undefined ? suggestKey(path, spec, at) : undefined;
    case 'yaml/wrong-type':
      return span && helpForTypeFault(message, span, source.text);
    case 'yaml/syntax':
      return span && helpForSyntaxFault(message, span, source.text);
    case 'local/unreadable':
      return files && suggestFile(message, files, at.known);
    case 'local/no-files-dir':
      return 'pass --files-dir DIR: the directory that local files are in';
    case 'local/escapes-files-dir':
      return files && suggestFilesDir(writtenAt(path, at), files);
    default: {
      const node = span && root && nodeWritten(root, span);
      const meant = node && choices && suggestValue(keyText(node) ?? '', choices);
      return meant === undefined ? undefined : help === '' ? meant : `${meant} ${help}`;
    }
  }
}

/** What the config has at a path, without quotes; empty where nothing stands there. */
function writtenAt(path: Path, { source, root }: Advising): string {
  let node = root;
  for (const key of path) node = node && step(node, key);
  const written = node ? source.text.slice(node.span.start, node.span.end) : '';
  return /^(["']).*\1$/s.test(written) ? written.slice(1, -1) : written;
}
