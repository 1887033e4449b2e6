import { diagnose } from '../../../diagnostics/diagnose.ts';
import { inContents } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { settingLines, textFiles } from '../../machine/text-files.ts';

const FILES = [/^\/etc\/sysctl\.d\/[^/]+\.conf$/];

/** Lines of sysctl.d that set nothing: a `-` before a name without value excludes the name from a glob. */
export const sysctl: MachineLint = (machine) =>
  textFiles(machine, FILES).flatMap(([, contents]) =>
    settingLines(contents.text, /^[#;]/)
      .filter(({ text }) => !text.startsWith('-') && !/^[\w.*?/[\]-]+\s*=/.test(text))
      .map((line) => {
        const [, name = '', value = ''] = /^([\w.*/-]+)[\s:]+(\S.*)$/.exec(line.text) ?? [];
        const diagnostic = /[./]/.test(name)
          ? diagnose('settings-file/sysctl-line', 'no-equals', { line: line.text, meant: `${name}=${value}` })
          : diagnose('settings-file/sysctl-line', 'other', { line: line.text });
        return inContents(contents, line, diagnostic);
      }),
  );
