import { error } from '../../../../diagnostics/make.ts';
import { GUID_FORM, PARTITION_LABEL_BYTES } from '../../../../ignition/values.ts';
import { flag, int, text } from '../../../../schema/placed.ts';
import { textBytes } from '../../../../text/byte-text.ts';
import type { Rule } from '../../rule.ts';

const REMOVED = error('partition/removed-with-options', 'shouldExist specified false with other options also specified');
const NO_KEY = error('partition/no-number-or-label', 'a partition number >= 1 or a label must be specified');
const LONG_LABEL = error('partition/label-too-long', `partition labels may not exceed ${PARTITION_LABEL_BYTES} characters`);
const COLON = error('partition/label-with-colon', 'partition label will be truncated to text before the colon');
const GUID = error('partition/guid', 'doesn\'t match the form "01234567-89AB-CDEF-EDCB-A98765432101"');

const guidForm = new RegExp(GUID_FORM);

export const partition: Rule = {
  on: 'Partition',
  check(of, say) {
    const label = text(of, 'label');
    const described =
      label !== undefined || text(of, 'typeGuid') || text(of, 'guid') || of.fields.has('startMiB') || of.fields.has('sizeMiB');
    if (flag(of, 'shouldExist') === false && described) say([], REMOVED);
    if (!int(of, 'number') && label === undefined) say([], NO_KEY);
    if (label !== undefined && textBytes(label).length > PARTITION_LABEL_BYTES) say(['label'], LONG_LABEL);
    else if (label?.includes(':')) say(['label'], COLON);
    for (const field of ['guid', 'typeGuid']) {
      const guid = text(of, field);
      if (guid !== undefined && !guidForm.test(guid)) say([field], GUID);
    }
  },
};
