import { diagnose } from '../../../diagnostics/diagnose.ts';
import { inContents } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { settingLines, textFiles } from '../../machine/text-files.ts';

const FILES = [/^\/etc\/(?:flatcar|coreos)\/update\.conf$/];

/** What locksmithd takes. Source: Flatcar docs, "Update strategies". */
const STRATEGIES: readonly string[] = ['reboot', 'etcd-lock', 'off'];

/** A strategy of reboots that Flatcar does not have. */
export const rebootStrategy: MachineLint = (machine) =>
  textFiles(machine, FILES).flatMap(([, contents]) =>
    settingLines(contents.text, /^#/).flatMap((line) => {
      const setting = /^(REBOOT_STRATEGY\s*=\s*)(["']?)(.*?)\2$/.exec(line.text);
      // with an empty one locksmithd takes its default
      if (!setting || setting[3] === '' || STRATEGIES.includes(setting[3]!)) return [];
      const start = line.start + setting[1]!.length;
      const diagnostic = diagnose('settings-file/reboot-strategy', { strategy: setting[3]!, strategies: STRATEGIES });
      return [inContents(contents, { start, end: line.end }, diagnostic)];
    }),
  );
