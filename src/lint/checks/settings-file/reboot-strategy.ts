import { inContents } from '../../machine/diagnostics.ts';
import { finding } from '../../machine/finding.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { settingLines, textFiles } from '../../machine/text-files.ts';

const FILES = [/^\/etc\/(?:flatcar|coreos)\/update\.conf$/];

/** What locksmithd takes. Source: Flatcar docs, "Update strategies". */
const STRATEGIES: readonly string[] = ['reboot', 'etcd-lock', 'off'];

/** A strategy of reboots that Flatcar does not have. */
export const rebootStrategy: MachineLint = (machine) =>
  textFiles(machine, FILES).flatMap(([, contents]) =>
    settingLines(contents.text, /^#/).flatMap((line) => {
      const set = /^(REBOOT_STRATEGY\s*=\s*)(["']?)(.*?)\2$/.exec(line.text);
      if (!set || STRATEGIES.includes(set[3]!)) return [];
      const start = line.start + set[1]!.length;
      const message = `Flatcar has no strategy ${set[3] === '' ? 'without a name' : set[3]} for reboots: locksmithd does not start`;
      const help = `strategies are ${STRATEGIES.join(', ')}`;
      return [inContents(contents, { start, end: line.end }, finding('settings-file/reboot-strategy', message, help))];
    }),
  );
