import { describe, expect, it } from 'vitest';
import { presetFiles } from '../../../../src/lint/checks/files/preset-files.ts';
import { foundBy } from '../found-by.ts';

const storage = (...files: readonly string[]): string => `storage:\n  files:\n${files.join('')}`;

describe('presets', () => {
  const preset = (name: string, text: string): string =>
    `${storage(`    - {path: /etc/systemd/system-preset/${name}, contents: {inline: "${text}"}}\n`)}systemd:\n  units:\n    - {name: a.service, enabled: true}\n`;

  // systemd.preset(5): files in the order of their names, and the first line that names a unit counts
  it.each([
    ['10-a.preset', 'disable *', 1],
    ['10-a.preset', 'enable a.service\\ndisable *', 0],
    ['10-a.preset', 'disable a.service', 1],
    ['10-a.preset', 'disable b.service', 0],
    ['30-a.preset', 'disable *', 0],
    ['20-ignition.preset', 'enable b.service', 1],
  ])('%s: %s', (name, text, count) => {
    expect(foundBy(presetFiles, preset(name, text))).toHaveLength(count);
  });
});
