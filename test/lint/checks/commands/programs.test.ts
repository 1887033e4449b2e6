import { describe, expect, it } from 'vitest';
import { check } from '../../../../src/service/check.ts';
import { fixed } from '../../../fix/fixed.ts';
import { filesOf, said, unitsOf } from '../../checks-of.ts';

const CODES = /^exec\//;
const runs = (command: string, more = ''): string => unitsOf({ 'a.service': { contents: `[Service]\n${more}ExecStart=${command}` } });
const PATH = '/usr/local/bin/a';
const SCRIPT = '#!/bin/bash\n';

/* execve(2): EACCES without a bit to execute, ENOEXEC without a known format; a file of Ignition's has mode 0644 by default. */
describe('programs of services', () => {
  it.each([
    ['mode 0644', runs(PATH) + filesOf({ [PATH]: `mode: 0644\n---\n${SCRIPT}` }), ['exec/not-executable 0644']],
    ['no mode', runs(PATH) + filesOf({ [PATH]: SCRIPT }), [`exec/not-executable ${PATH}`]],
    ['mode 0755', runs(PATH) + filesOf({ [PATH]: `mode: 0755\n---\n${SCRIPT}` }), []],
    [
      'another way to write the path',
      runs('/opt/a') + filesOf({ '/var/opt/a': `mode: 0600\n---\n${SCRIPT}` }),
      ['exec/not-executable 0600'],
    ],
    ['a script as an argument', runs(`/bin/bash ${PATH}`) + filesOf({ [PATH]: SCRIPT }), []],
    ['no interpreter', runs(PATH) + filesOf({ [PATH]: 'mode: 0755\n---\necho a' }), ['exec/no-shebang echo a']],
    ['a program', `${runs(PATH)}storage:\n  files:\n    - {path: ${PATH}, mode: 0755, contents: {source: "data:;base64,f0VMRgI="}}\n`, []],
    [
      'one that is fetched',
      `${runs(PATH)}storage:\n  files:\n    - {path: ${PATH}, mode: 0755, contents: {source: "https://a.example/b"}}\n`,
      [],
    ],
    ['nothing there', runs(PATH), [`exec/missing-program ${PATH}`]],
    ['a failure that does not count', runs(`-${PATH}`), []],
    ['one of a unit that waits for one of another config', runs(`${PATH}\n[Unit]\nAfter=a-installer.service`), []],
    ['one of a unit that waits for one of the image', runs(`${PATH}\n[Unit]\nAfter=docker.service`), [`exec/missing-program ${PATH}`]],
    ['one that another command fetches', runs(PATH, `ExecStartPre=/usr/bin/curl -o ${PATH} https://a.example\n`), []],
    ['one of an archive', runs('/opt/tool/bin/a', 'ExecStartPre=/usr/bin/tar x -C /opt/tool\n'), []],
    ['one of the image', runs('/usr/bin/a'), []],
    ['one in a home', runs('/home/core/a') + filesOf({ '/home/core/a': `mode: 0755\n---\n${SCRIPT}` }), ['exec/selinux /home/core/a']],
    [
      'one in a home with a context',
      runs('/home/core/a', 'SELinuxContext=a\n') + filesOf({ '/home/core/a': `mode: 0755\n---\n${SCRIPT}` }),
      [],
    ],
    ['one behind a specifier', runs('/opt/%i'), []],
  ])('%s', (_, body, expected) => expect(said(body, CODES)).toEqual(expected));

  it('in a home is fine where there is no SELinux', () => {
    const body = runs('/home/core/a') + filesOf({ '/home/core/a': `mode: 0755\n---\n${SCRIPT}` });
    expect(said(body, CODES, { header: 'variant: flatcar\nversion: 1.1.0\n' })).toEqual([]);
  });

  it('is fixed where a mode is written', () => {
    const text = `variant: fcos\nversion: 1.6.0\n${runs(PATH)}${filesOf({ [PATH]: `mode: 0644\n---\n${SCRIPT}` })}`;
    expect(fixed(text).source.text).toBe(text.replace('0644', '0755'));
  });

  it('is fixed where none is written', () => {
    const text = `variant: fcos\nversion: 1.6.0\n${runs(PATH)}${filesOf({ [PATH]: SCRIPT })}`;
    expect(fixed(text).source.text).toBe(text.replace(`path: ${PATH}\n`, `path: ${PATH}\n      mode: 0755\n`));
  });

  // JSON has no octal numbers: 0644 is 420 there, and 0755 is 493
  it.each([
    ['a mode', { mode: 420 }, '0755 is meant: write it as 493'],
    ['no mode', {}, 'add `mode: 493`: without it the file gets 0644'],
  ])('in an Ignition config with %s the number is decimal', (_, mode, help) => {
    const config = {
      ignition: { version: '3.4.0' },
      systemd: { units: [{ name: 'a.service', contents: `[Service]\nExecStart=${PATH}\n` }] },
      storage: { files: [{ path: PATH, ...mode, contents: { source: 'data:,%23!%2Fbin%2Fbash' } }] },
    };
    const { diagnostics } = check(JSON.stringify(config), { name: 'config.ign' });
    expect(diagnostics.filter(({ code }) => CODES.test(code)).map((one) => one.help)).toEqual([help]);
  });
});
