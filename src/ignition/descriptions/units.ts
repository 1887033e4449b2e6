import type { Descriptions } from '../descriptions.ts';

/** Units of systemd. */
export const unitDescriptions: Descriptions = {
  Systemd: { units: 'Units to write, enable, disable or mask, each name once.' },
  Unit: {
    contents: 'Text of the unit file. Without it the unit is one that the system has.',
    dropins: 'Files that change single settings of the unit, each name once.',
    enabled:
      'True starts the unit at every boot, which takes an [Install] section; false stops it from starting. Default: as the system has it.',
    mask: 'True masks the unit, so that nothing can start it; false takes a mask away. Default: as the system has it.',
    name: 'Name of the unit with its type: `thing.service`, `data.mount`.',
  },
  Dropin: {
    contents: 'Text of the file.',
    name: 'Name of the file, ending in `.conf`.',
  },
};
