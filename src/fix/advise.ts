import type { LocalFiles } from '../compile/desugar/pass.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Struct } from '../schema/placed.ts';
import { knownKeys } from '../spec/known-keys.ts';
import type { Spec } from '../spec/spec.ts';
import { nodeAt, scalarText } from '../syntax/source-tree.ts';
import { once } from '../text/once.ts';
import type { Path } from '../text/path.ts';
import type { Span } from '../text/source.ts';
import { adviceOnInstall } from './advice-on-install.ts';
import { adviceOnDecimal, adviceOnRefusal, adviceOnSpecialBits } from './advice-on-version.ts';
import type { Fixing } from './fixing.ts';
import { helpForSyntaxFault } from './help-for-syntax.ts';
import { helpForTypeFault } from './help-for-type.ts';
import { suggestFile, suggestFilesDir } from './suggest-file.ts';
import { suggestKey } from './suggest-key.ts';
import { suggestValue } from './suggest-value.ts';
import { nodeWritten } from './written-node.ts';

/** What the advice is computed from. */
export interface Advising extends Fixing {
  readonly spec?: Spec | undefined;
  readonly files?: LocalFiles | undefined;
  readonly config?: Struct | undefined;
}

/** Adds help to a diagnostic, computed from the text, its version or the files on disk. */
export function advise(diagnostic: Diagnostic, at: Advising): Diagnostic {
  const help = adviceFor(diagnostic, at);
  if (help === undefined) return diagnostic;
  const { inCheck } = diagnostic;
  // what is computed from the config is better than what holds for all
  return { ...diagnostic, help, inCheck: typeof inCheck === 'object' && inCheck.help !== undefined ? { ...inCheck, help } : inCheck };
}

function adviceFor(diagnostic: Diagnostic, at: Advising): string | undefined {
  const { code, help = '', path, location, values = {} } = diagnostic;
  const { source, root, spec, files } = at;
  const span = location?.source === source ? location.span : undefined;
  switch (code) {
    case 'config/unused-key':
      if (path.length === 1 && path[0] === 'compose') return 'a header is a document of its own: write `---` after it';
      // the path of an alias ends with the name of its anchor, which is not a misplaced field
      // the help for a key of another tool is better than other places for the key
      return spec && values.meant === undefined && (help === '' || values.nearestKey !== undefined) && !isAlias(span, at)
        ? suggestKey(path, spec)
        : undefined;
    case 'config/forbidden-field':
      return spec && adviceOnRefusal(diagnostic, spec);
    case 'mode/decimal':
    case 'mode/illegal':
      return spec && adviceOnDecimal(help, spec);
    case 'mode/special-bits':
      return spec && adviceOnSpecialBits(span && source.text.slice(span.start, span.end), spec);
    case 'unit/no-install-section':
      return at.config && adviceOnInstall(path, at.config, at.known);
    case 'path/missing':
      return root && scalarText(nodeAt(root, path) ?? root) === '~'
        ? 'YAML reads ~ as null, and it is not expanded here: write the whole path, such as /home/core/FILE'
        : undefined;
    case 'yaml/wrong-type':
      return span && root && helpForTypeFault(values, span, root, source.text);
    case 'yaml/syntax':
      return span && helpForSyntaxFault(values.slip, span, at, (word) => once(at.known, 'known keys', knownKeys).has(word));
    case 'local/unreadable':
      return files && values.missingPath !== undefined ? suggestFile(values.missingPath, files, at.known) : undefined;
    case 'local/no-files-dir':
      return 'pass --files-dir DIR, the directory with the local files';
    case 'local/escapes-files-dir':
      return files && suggestFilesDir(textAt(path, at), files);
    default: {
      const node = span && root && nodeWritten(root, span);
      const meant = node && values.allowed && suggestValue(scalarText(node) ?? '', values.allowed);
      return meant === undefined ? undefined : help === '' ? meant : `${meant} ${help}`;
    }
  }
}

/** The text at a path; empty if there is none. */
function textAt(path: Path, { root }: Advising): string {
  const node = root && nodeAt(root, path);
  return (node && scalarText(node)) ?? '';
}

function isAlias(span: Span | undefined, { root }: Advising): boolean {
  return span !== undefined && root !== undefined && nodeWritten(root, span)?.kind === 'alias';
}
