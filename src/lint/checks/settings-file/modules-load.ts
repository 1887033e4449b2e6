import { inContents } from '../../machine/diagnostics.ts';
import { finding } from '../../machine/finding.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { settingLines, textFiles } from '../../machine/text-files.ts';

const FILES = [/^\/etc\/modules-load\.d\/[^/]+\.conf$/];

/** Lines of modules-load.d that are more than the name of a module. */
export const modulesLoad: MachineLint = (machine) =>
  textFiles(machine, FILES).flatMap(([, contents]) =>
    settingLines(contents.text, /^[#;]/)
      .filter(({ text }) => /\s/.test(text))
      .map((line) => {
        const [name, ...more] = line.text.split(/\s+/);
        const message = `there is no kernel module ${JSON.stringify(line.text)}: a line is the name of one module`;
        const help = more.some((word) => word.includes('='))
          ? `write ${name} here, and its options into a file below /etc/modprobe.d: options ${line.text}`
          : 'write each module on a line of its own';
        return inContents(contents, line, finding('settings-file/module-line', message, help));
      }),
  );
