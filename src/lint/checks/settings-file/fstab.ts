import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { inContents } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { settingLines, textFiles } from '../../machine/text-files.ts';

/** A disk, by its device or by what is on it. */
const DISK = /^(?:\/dev\/|(?:PART)?(?:UUID|LABEL)=)/;

/** Mount points without which a machine does not work. */
const OF_IMAGE = /^\/(?:|boot|boot\/efi|usr|var)$/;

/** Options with which systemd does not wait for the disk: systemd.mount(5), "fstab". */
const OPTIONAL = /(?:^|,)(?:nofail|noauto|x-systemd\.automount)(?:,|$)/;

/** Disks in fstab without which the boot stops. */
export const fstab: MachineLint = (machine) =>
  textFiles(machine, [/^\/etc\/fstab$/]).flatMap(([, contents]) =>
    settingLines(contents.text, /^#/).flatMap((line): Diagnostic[] => {
      const [device = '', path = '', , options = ''] = line.text.split(/\s+/);
      if (!DISK.test(device) || !path.startsWith('/') || OF_IMAGE.test(path) || OPTIONAL.test(options)) return [];
      return [inContents(contents, line, diagnose('settings-file/fstab-nofail', { path }))];
    }),
  );
