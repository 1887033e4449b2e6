import type { LocalFiles } from '../phases/3-desugar/pass.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import { knownKeys } from '../spec/known-keys.ts';
import type { Spec } from '../spec/spec.ts';
import { once } from '../tree/once.ts';
import type { Struct } from '../tree/placed.ts';
import { keyText, nodeAt } from '../tree/source-tree.ts';
import { adviceOnInstall } from './advice-on-install.ts';
import { adviceOnRefusal, adviceOnSpecialBits } from './advice-on-version.ts';
import type { Fixing } from './fix-of.ts';
import { helpForSyntaxFault } from './help-for-syntax.ts';
import { helpForTypeFault } from './help-for-type.ts';
import { suggestFile } from './suggest-file.ts';
import { suggestKey } from './suggest-key.ts';
import { suggestValue } from './suggest-value.ts';
import { nodeWritten } from './written-node.ts';

/** What advice needs to know. */
export interface Advising extends Fixing {
  readonly spec?: Spec | undefined;
  readonly files?: LocalFiles | undefined;
  readonly config?: Struct | undefined;
}

/** A diagnostic with what to do about it, where the text, its version or the disk can tell. */
export function advise(diagnostic: Diagnostic, at: Advising): Diagnostic {
  const help = adviceFor(diagnostic, at);
  return help === undefined ? diagnostic : { ...diagnostic, help };
}

function adviceFor(diagnostic: Diagnostic, at: Advising): string | undefined {
  const { code, message, help = '', choices, instead, path, origin } = diagnostic;
  const { source, root, spec, files } = at;
  const span = origin?.source === source ? origin.span : undefined;
  switch (code) {
    case 'config/unused-key':
      // what another tool calls so is known better than where else the key would be one
      return spec && instead === undefined && (help === '' || help.startsWith('did you mean')) ? suggestKey(path, spec, at) : undefined;
    case 'config/forbidden-field':
      return spec && adviceOnRefusal(diagnostic, spec);
    case 'mode/special-bits':
      return spec && adviceOnSpecialBits(span && source.text.slice(span.start, span.end), spec);
    case 'unit/no-install-section':
      return at.config && adviceOnInstall(path, at.config);
    case 'path/missing':
      return root && keyText(nodeAt(root, path) ?? root) === '~'
        ? 'YAML reads ~ as nothing, and no shell expands it: write the whole path, such as /home/core/FILE'
        : undefined;
    case 'yaml/wrong-type':
      return span && helpForTypeFault(message, span, source.text);
    case 'yaml/syntax':
      return span && helpForSyntaxFault(message, span, source.text, (word) => once(at.known, 'known keys', knownKeys).has(word));
    case 'local/unreadable':
      return files && suggestFile(message, files);
    case 'local/no-files-dir':
      return 'say with --files-dir where local files are';
    case 'local/escapes-files-dir':
      return files && `local files have to be below ${files.dir}: move it there, or name a directory further up with --files-dir`;
    default: {
      const node = span && root && nodeWritten(root, span);
      const meant = node && choices && suggestValue(keyText(node) ?? '', choices);
      return meant === undefined ? undefined : help === '' ? meant : `${meant} ${help}`;
    }
  }
}
