import { items, type Leaf, struct } from '../../../schema/placed.ts';
import { about, inContents } from '../../machine/diagnostics.ts';
import { finding } from '../../machine/finding.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { settingLines, textFiles } from '../../machine/text-files.ts';

const HELP = 'remove it: allow what is denied with a boolean, a label or a policy module';

/** SELinux turned off on a system that is not tested without it. */
export const selinuxOff: MachineLint = (machine) => {
  if (!machine.isOstree) return [];
  const say = (what: string) =>
    finding('selinux/off', `with ${what} SELinux denies nothing: ${machine.variant} is not supported without it`, HELP);
  const args = items(struct(machine.document, 'kernelArguments'), 'shouldExist').filter((one) =>
    /^(?:selinux|enforcing)=0$/.test(String((one as Leaf).value)),
  );
  const lines = textFiles(machine, [/^\/etc\/selinux\/config$/]).flatMap(([, contents]) =>
    settingLines(contents.text, /^#/)
      .filter(({ text }) => /^SELINUX\s*=\s*disabled$/.test(text))
      .map((line) => inContents(contents, line, say(line.text))),
  );
  return [...args.map((one) => about(one, say(String((one as Leaf).value)))), ...lines];
};
