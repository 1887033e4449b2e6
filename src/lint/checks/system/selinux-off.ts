import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { items, type Leaf, struct } from '../../../schema/placed.ts';
import { about, inContents } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { settingLines, textFiles } from '../../machine/text-files.ts';

/** SELinux turned off on a system that is not tested without it. */
export const selinuxOff: MachineLint = (machine) => {
  if (!machine.isOstree) return [];
  const problem = (setting: string): Diagnostic => diagnose('selinux/off', { setting, variant: machine.variant! });
  const args = items(struct(machine.document, 'kernelArguments'), 'shouldExist').filter((one) =>
    /^(?:selinux|enforcing)=0$/.test(String((one as Leaf).value)),
  );
  const lines = textFiles(machine, [/^\/etc\/selinux\/config$/]).flatMap(([, contents]) =>
    settingLines(contents.text, /^#/)
      .filter(({ text }) => /^SELINUX\s*=\s*disabled$/.test(text))
      .map((line) => inContents(contents, line, problem(line.text))),
  );
  return [...args.map((one) => about(one, problem(String((one as Leaf).value)))), ...lines];
};
