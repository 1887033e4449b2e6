import { inContents } from '../../machine/diagnostics.ts';
import { finding } from '../../machine/finding.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { settingLines, textFiles } from '../../machine/text-files.ts';

const FILES = [/^\/etc\/sysctl\.d\/[^/]+\.conf$/];

/** Lines of sysctl.d that set nothing: a `-` before a name without value excludes the name from a glob. */
export const sysctl: MachineLint = (machine) =>
  textFiles(machine, FILES).flatMap(([, contents]) =>
    settingLines(contents.text, /^[#;]/)
      .filter(({ text }) => !text.startsWith('-') && !/^[\w.*?/[\]-]+\s*=/.test(text))
      .map((line) => {
        const message = `this is no setting: ${JSON.stringify(shortened(line.text))}; systemd-sysctl leaves the line out`;
        const words = /^([\w.*/-]+)[\s:]+(\S.*)$/.exec(line.text);
        const help =
          words && /[./]/.test(words[1]!) ? `write it as ${words[1]}=${words[2]}` : 'write NAME = VALUE, or put # before a comment';
        return inContents(contents, line, finding('settings-file/sysctl-line', message, help));
      }),
  );

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
