import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { inContents } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { settingLines, textFiles } from '../../machine/text-files.ts';

const FILES = [/^\/etc\/sudoers$/, /^\/etc\/sudoers\.d\/[^/.]+$/];

/** Lines of another kind: defaults, aliases, files to include. A line that goes on, and what goes on, is not understood. */
const OTHER_LINES = /^(?:Defaults|(?:User|Runas|Host|Cmnd|Cmd)_Alias\b|[#@]include)|\\$/;

/** Tags of commands, which a colon ends. Source: sudoers(5), "Tag_Spec". */
const TAG_WITHOUT_COLON = /\b(NOPASSWD|PASSWD|NOEXEC|EXEC|SETENV|NOSETENV)(?=\s+(?!:))/;

/** Rules of sudo that it does not understand. Source: sudoers(5), "User specification". */
export const sudoersRules: MachineLint = (machine) =>
  textFiles(machine, FILES).flatMap(([, contents]) => {
    if (/\\\n|\{\{|\$\{/.test(contents.text)) return [];
    return settingLines(contents.text, /^#(?!include)/).flatMap(({ text, start, end }): Diagnostic[] => {
      if (OTHER_LINES.test(text)) return [];
      const tag = TAG_WITHOUT_COLON.exec(text);
      if (tag) {
        const at = { start: start + tag.index, end: start + tag.index + tag[0].length };
        return [inContents(contents, at, diagnose('settings-file/sudoers-rule', 'tag', { meant: `${tag[1]}:` }))];
      }
      return text.includes('=') ? [] : [inContents(contents, { start, end }, diagnose('settings-file/sudoers-rule', 'other'))];
    });
  });
