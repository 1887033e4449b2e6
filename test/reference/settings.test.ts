import { expect, it } from 'vitest';
import { quadletSections } from '../../src/lint/facts/quadlet/keys.ts';
import { directiveNames, sections } from '../../src/lint/facts/systemd/directives.ts';
import { settingDescription, usualSettings } from '../../src/reference/settings/setting-descriptions.ts';

it.each(sections)('describes only settings that [%s] has, but for tables that sections share', (section) => {
  const names = new Set(directiveNames(section));
  const foreign = usualSettings(section).filter((name) => !names.has(name));
  // [Slice] and [Scope] have a part of what processes have
  expect(section === 'Slice' || section === 'Scope' ? [] : foreign).toEqual([]);
});

it.each(Object.entries(quadletSections))('describes only settings that Podman reads in [%s]', (section, keys) => {
  expect(usualSettings(section).length).toBeGreaterThan(0);
  expect(usualSettings(section).filter((name) => !Object.hasOwn(keys, name))).toEqual([]);
});

it('describes the settings that most units have', () => {
  for (const [section, key] of [
    ['Unit', 'After'],
    ['Service', 'ExecStart'],
    ['Service', 'User'],
    ['Install', 'WantedBy'],
    ['Container', 'Image'],
  ] as const)
    expect(settingDescription(section, key), key).toMatch(/^[A-Z].*\.$/);
  expect(settingDescription('Unit', 'ExecStart')).toBeUndefined();
});
