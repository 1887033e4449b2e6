import type { Code } from '../diagnostics/catalogue.ts';
import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import { addDirectories } from './add-directories.ts';
import { addField } from './add-field.ts';
import type { Fixing, MakeFix } from './fixing.ts';
import { addLineBelow, replaceStretch } from './replace-stretch.ts';
import { replaceWord } from './replace-word.ts';
import { separateKey } from './separate-key.ts';
import { wrapInInline } from './wrap-in-inline.ts';
import { wrapInList } from './wrap-in-list.ts';

/** Sets a mode, or adds it. */
const setMode = [replaceWord, addField];

const FIXES: Readonly<Partial<Record<Code, readonly MakeFix[]>>> = {
  'config/unused-key': [replaceWord],
  'disk/misspelt': [replaceWord],
  'dropin/extension': [replaceWord],
  'filesystem/no-mount-unit': [addField],
  'file/exists-no-overwrite': [addField],
  'exec/not-executable': setMode,
  'exec/no-container-yet': [replaceStretch],
  'exec/percent': [replaceStretch],
  'header/bad-version': [replaceWord],
  'header/no-variant': [replaceWord],
  'header/unknown-version': [replaceWord],
  'home/parent-owner': [addDirectories],
  'hostname/no-overwrite': [addField],
  'keyfile/ignored': setMode,
  'link/backslashes': [replaceWord],
  'link/time-zone': [replaceWord],
  'machine-config/bad-name': [replaceWord],
  'machine-config/unknown-role': [replaceWord],
  'mode/decimal': [replaceWord],
  'mode/directory-without-x': [replaceWord],
  'mode/illegal': [replaceWord],
  'mode/odd': [replaceWord],
  'partition/of-image': [addField],
  'path/not-simplified': [replaceWord],
  'secret/readable': setMode,
  'mount-unit/behind-link': [replaceWord],
  'mount-unit/name': [replaceWord],
  'mount-unit/options': [replaceStretch],
  'quadlet/unknown-key': [replaceStretch],
  'quadlet/unknown-section': [replaceStretch],
  'resource/web-page': [replaceWord],
  'settings-file/chrony-directive': [replaceStretch],
  'settings-file/not-run': setMode,
  'settings-file/sshd-keyword': [replaceStretch],
  'settings-file/sudoers-mode': [replaceWord],
  'settings-file/sudoers-rule': [replaceStretch],
  'settings-file/sysctl-line': [replaceStretch],
  'settings-file/toml-syntax': [replaceStretch],
  'unit/bad-value': [replaceStretch],
  'unit/misspelt-name': [replaceWord],
  'unit/network-online': [addLineBelow],
  'unit/refused': [replaceStretch],
  'unit/refused-value': [replaceStretch],
  'unit/runs-again': [addLineBelow],
  'unit/two-suffixes': [replaceWord],
  'unit/unknown-key': [replaceStretch],
  'unit/unknown-section': [replaceStretch],
  'unit/unknown-target': [replaceStretch],
  'unit/user-target': [replaceStretch],
  'yaml/cut-fraction': [replaceWord],
  'yaml/syntax': [separateKey],
  'yaml/wrong-type': [wrapInList, wrapInInline, separateKey],
};

/** The fix of a diagnostic, if there is exactly one mechanical fix. */
export function fixOf(diagnostic: Diagnostic, at: Fixing): Fix | undefined {
  const makers = FIXES[diagnostic.code] ?? [];
  // an embedded config is a text of another file, and its spelling there is not known
  if (diagnostic.location?.source !== at.source) return undefined;
  for (const make of makers) {
    const fix = make(diagnostic, at);
    if (fix) return fix;
  }
  return undefined;
}
