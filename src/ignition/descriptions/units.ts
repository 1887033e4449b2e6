import type { Descriptions } from '../field-description.ts';

const asItIs = 'as the system has it';

/** Units of systemd. */
export const unitDescriptions: Descriptions = {
  Systemd: { units: 'Units to write, enable, disable or mask, each name once.' },
  Unit: {
    contents: {
      text: 'Text of the unit file. Without it the unit is one that the system has.',
      examples: ['[Service]\nExecStart=/usr/bin/true\n\n[Install]\nWantedBy=multi-user.target\n'],
    },
    dropins: 'Files that change single settings of the unit, each name once.',
    enabled: {
      text: 'True starts the unit at every boot, which takes an [Install] section; false stops it from starting.',
      default: asItIs,
    },
    mask: { text: 'True masks the unit, so that nothing can start it; false takes a mask away.', default: asItIs },
    name: { text: 'Name of the unit with its type: `thing.service`, `data.mount`.', required: true, examples: ['thing.service'] },
  },
  Dropin: {
    contents: { text: 'Text of the file.', examples: ['[Service]\nRestart=always\n'] },
    name: { text: 'Name of the file, ending in `.conf`.', required: true, examples: ['10-restart.conf'] },
  },
};
