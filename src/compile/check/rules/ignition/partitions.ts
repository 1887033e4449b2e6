import { diagnose } from '../../../../diagnostics/diagnose.ts';
import { GUID_FORM, PARTITION_LABEL_BYTES } from '../../../../ignition/values.ts';
import { flag, int, text } from '../../../../schema/placed.ts';
import { textBytes } from '../../../../text/byte-text.ts';
import type { Rule } from '../../rule.ts';

const guidForm = new RegExp(GUID_FORM);

export const partition: Rule = {
  on: 'Partition',
  check(of, say) {
    const label = text(of, 'label');
    const isDescribed =
      label !== undefined || text(of, 'typeGuid') || text(of, 'guid') || of.fields.has('startMiB') || of.fields.has('sizeMiB');
    if (flag(of, 'shouldExist') === false && isDescribed) say([], diagnose('partition/removed-with-options'));
    if (!int(of, 'number') && label === undefined) say([], diagnose('partition/no-number-or-label'));
    if (label !== undefined && textBytes(label).length > PARTITION_LABEL_BYTES)
      say(['label'], diagnose('partition/label-too-long', { limit: PARTITION_LABEL_BYTES }));
    else if (label?.includes(':')) say(['label'], diagnose('partition/label-with-colon'));
    for (const field of ['guid', 'typeGuid']) {
      const guid = text(of, field);
      if (guid !== undefined && !guidForm.test(guid)) say([field], diagnose('partition/guid'));
    }
  },
};
