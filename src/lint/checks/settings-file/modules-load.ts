import { diagnose } from '../../../diagnostics/diagnose.ts';
import { inContents } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { settingLines, textFiles } from '../../machine/text-files.ts';

const FILES = [/^\/etc\/modules-load\.d\/[^/]+\.conf$/];

/** Lines of modules-load.d that are more than the name of a module. */
export const modulesLoad: MachineLint = (machine) =>
  textFiles(machine, FILES).flatMap(([, contents]) =>
    settingLines(contents.text, /^[#;]/)
      .filter(({ text }) => /\s/.test(text))
      .map((line) => {
        const [name = '', ...options] = line.text.split(/\s+/);
        const diagnostic = options.some((word) => word.includes('='))
          ? diagnose('settings-file/module-line', 'options', { line: line.text, name })
          : diagnose('settings-file/module-line', 'several', { line: line.text });
        return inContents(contents, line, diagnostic);
      }),
  );
