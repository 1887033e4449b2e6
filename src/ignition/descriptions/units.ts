import type { Descriptions } from '../field-description.ts';

const unchanged = 'the setting of the system';

/** systemd units. */
export const unitDescriptions: Descriptions = {
  Systemd: { units: 'Units to write, enable, disable or mask. Each name may occur once.' },
  Unit: {
    contents: {
      text: 'Text of the unit file. Leave it out for a unit that the system already has.',
      examples: ['[Service]\nExecStart=/usr/bin/true\n\n[Install]\nWantedBy=multi-user.target\n'],
    },
    dropins: 'Drop-in files that change settings of the unit. Each name may occur once.',
    enabled: {
      text: 'True enables the unit: it starts at every boot. The unit needs an [Install] section. False disables it.',
      default: unchanged,
    },
    mask: { text: 'True masks the unit, so that nothing can start it. False unmasks it.', default: unchanged },
    name: { text: 'Name of the unit with its type: `thing.service`, `data.mount`.', required: true, examples: ['thing.service'] },
  },
  Dropin: {
    contents: { text: 'Text of the drop-in file.', examples: ['[Service]\nRestart=always\n'] },
    name: { text: 'Name of the drop-in file. It must end with `.conf`.', required: true, examples: ['10-restart.conf'] },
  },
};
