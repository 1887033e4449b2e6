import { describe, expect, it } from 'vitest';
import { newestOf } from '../../versions-by-layer.ts';
import { labels, offered, taken } from './cursor.ts';

const HEADER = `variant: fcos\nversion: ${newestOf('fcos')}\n`;

/** A unit with a text, whose lines are indented. */
function unit(name: string, text: string, others = ''): string {
  const lines = text.split('\n').map((line) => `        ${line}`);
  return `${HEADER}systemd:\n  units:\n${others}    - name: ${name}\n      enabled: true\n      contents: |\n${lines.join('\n')}\n`;
}

function quadlet(name: string, text: string, others = ''): string {
  const lines = text.split('\n').map((line) => `        ${line}`);
  return `${HEADER}systemd:\n  quadlets:\n${others}    - name: ${name}\n      contents: |\n${lines.join('\n')}\n`;
}

describe('the text of a unit', () => {
  it('begins with a section of its type, and has no section twice', () => {
    expect(labels(unit('a.service', '¦'))).toEqual(['[Unit]', '[Service]', '[Install]']);
    expect(labels(unit('a.timer', '[Unit]\nDescription=a\n[¦'))).toEqual(['[Timer]', '[Install]']);
    expect(taken(unit('a.timer', '[T¦'), '[Timer]')).toBe(unit('a.timer', '[Timer]'));
    expect(taken(unit('a.timer', '[T¦]'), '[Timer]')).toBe(unit('a.timer', '[Timer]'));
  });

  it('has the settings of the section, the most usual first, with their meaning', () => {
    const service = offered(unit('a.service', '[Service]\n¦'));
    expect(service.slice(0, 2).map(({ label }) => label)).toEqual(['Type', 'ExecStart']);
    expect(service[0]!.documentation).toMatch(/oneshot/);
    expect(service.map(({ label }) => label)).not.toContain('WantedBy');
    // ignored since systemd 257
    expect(service.map(({ label }) => label)).not.toContain('Capabilities');
    expect(taken(unit('a.service', '[Service]\nExecSt¦'), 'ExecStart')).toBe(unit('a.service', '[Service]\nExecStart='));
    expect(taken(unit('a.service', '[Service]\nRest¦=always'), 'Restart')).toBe(unit('a.service', '[Service]\nRestart=always'));
  });

  it('offers a setting that holds one value last where the section has it, above or below', () => {
    const used = labels(unit('a.service', '[Service]\nType=oneshot\nExecStart=/bin/a\n¦\nRestart=no\n\n[Install]\nWantedBy=a.target'));
    expect(used.slice(0, 3)).toContain('ExecStart');
    for (const name of ['Type', 'Restart']) expect(used.indexOf(name), name).toBeGreaterThan(used.indexOf('ExecStop'));
    expect(used).not.toContain('[Install]');
    expect(labels(unit('a.service', '[Service]\nExecStart=/a\n[Install]\n¦'))[0]).toBe('WantedBy');
  });

  it('has the words of a setting', () => {
    expect(labels(unit('a.service', '[Service]\nRestart=¦'))).toContain('on-failure');
    expect(labels(unit('a.service', '[Service]\nRemainAfterExit=t¦'))[0]).toBe('true');
    expect(labels(unit('a.timer', '[Timer]\nOnCalendar=¦'))[0]).toBe('daily');
    expect(taken(unit('a.service', '[Service]\nType=on¦e'), 'oneshot')).toBe(unit('a.service', '[Service]\nType=oneshot'));
  });

  it('has units of the config and of the system where units are named', () => {
    const other = '    - name: db.service\n      contents: |\n        [Service]\n        ExecStart=/bin/db\n';
    const after = labels(unit('a.service', '[Unit]\nAfter=¦', other));
    expect(after.slice(0, 2)).toEqual(['network-online.target', 'db.service']);
    expect(after).not.toContain('a.service');
    expect(labels(unit('a.service', '[Unit]\nRequires=¦', other))[0]).toBe('db.service');
    expect(labels(unit('a.service', '[Install]\nWantedBy=¦', other))[0]).toBe('multi-user.target');
    expect(labels(unit('a.timer', '[Install]\nWantedBy=¦', other))[0]).toBe('timers.target');
  });

  it('replaces one word of a list, and offers none twice', () => {
    const text = (value: string): string => unit('a.service', `[Unit]\nAfter=${value}`);
    expect(taken(text('local-fs.target net¦ b.service'), 'network.target')).toBe(text('local-fs.target network.target b.service'));
    expect(labels(text('local-fs.target ¦'))).not.toContain('local-fs.target');
    expect(labels(text('local-fs.target \\\n  ¦'))).not.toContain('local-fs.target');
  });

  it('has the users, the files and the devices of the config', () => {
    const rest = `passwd:\n  users:\n    - name: app\nstorage:\n  disks:\n    - device: /dev/vdb\n      partitions:\n        - label: data\n  files:\n    - path: /etc/app.env\n`;
    expect(labels(unit('a.service', '[Service]\nUser=¦') + rest)[0]).toBe('app');
    expect(labels(unit('a.service', '[Service]\nEnvironmentFile=-¦') + rest)).toEqual(['/etc/app.env']);
    expect(taken(unit('a.service', '[Service]\nEnvironmentFile=-¦') + rest, '/etc/app.env')).toContain('EnvironmentFile=-/etc/app.env\n');
    expect(labels(unit('a.mount', '[Mount]\nWhat=¦') + rest)[0]).toBe('/dev/disk/by-partlabel/data');
  });

  it('has files in a command for the program and where a path begins, and not after each blank', () => {
    const rest = 'storage:\n  files:\n    - path: /opt/app\n';
    const offered = (command: string): readonly string[] => labels(unit('a.service', `[Service]\nExecStart=${command}`) + rest);
    expect(offered('¦')).toEqual(['/opt/app']);
    expect(offered('-¦')).toEqual(['/opt/app']);
    expect(offered('/bin/a ¦')).toEqual([]);
    expect(offered('/bin/a --fo¦')).toEqual([]);
    expect(offered('/bin/a /o¦')).toEqual(['/opt/app']);
  });

  it('can be a drop-in, or a file in a folder of units', () => {
    const dropin = `${HEADER}systemd:\n  units:\n    - name: docker.socket\n      dropins:\n        - name: 10-a.conf\n          contents: |\n            [¦\n`;
    expect(labels(dropin)).toEqual(['[Unit]', '[Socket]', '[Install]']);
    const file = `${HEADER}storage:\n  files:\n    - path: /etc/containers/systemd/web.container\n      contents:\n        inline: |\n          [Container]\n          ¦\n`;
    expect(labels(file)[0]).toBe('Image');
  });

  it('offers nothing in comments, in other files, and where anything can stand', () => {
    expect(labels(unit('a.service', '[Unit]\n# ¦'))).toEqual([]);
    expect(labels(unit('a.service', '[Unit]\nDescription=¦'))).toEqual([]);
    expect(
      labels(`${HEADER}storage:\n  files:\n    - path: /etc/a\n      contents:\n        inline: |\n          [Service]\n          ¦\n`),
    ).toEqual([]);
  });
});

describe('the text of a quadlet', () => {
  it('has its sections and settings', () => {
    expect(labels(quadlet('web.container', '¦'))).toEqual(['[Unit]', '[Container]', '[Service]', '[Install]', '[Quadlet]']);
    expect(offered(quadlet('web.container', '[Container]\n¦'))[0]).toMatchObject({ label: 'Image', detail: 'Podman 4.4' });
    const service = labels(quadlet('web.container', '[Service]\n¦'));
    expect(service[0]).toBe('Restart');
    // Podman writes the command itself
    expect(service.slice(0, 20)).not.toContain('ExecStart');
  });

  it('has the quadlets of the config that a setting can name, and words', () => {
    const others =
      '    - name: data.volume\n      contents: |\n        [Volume]\n    - name: app.network\n      contents: |\n        [Network]\n';
    expect(labels(quadlet('web.container', '[Container]\nNetwork=¦', others)).slice(0, 2)).toEqual(['app.network', 'host']);
    expect(labels(quadlet('web.container', '[Container]\nVolume=¦', others))).toEqual(['data.volume:']);
    expect(labels(quadlet('web.container', '[Container]\nAutoUpdate=¦'))).toEqual(['registry', 'local']);
    expect(labels(quadlet('web.container', '[Container]\nReadOnly=¦'))).toEqual(['true', 'false']);
    expect(labels(quadlet('web.container', '[Unit]\nAfter=¦', others))).toContain('data.volume');
  });
});

describe('a percent sign in a value', () => {
  it('offers the specifiers of systemd, those of instances first in a template', () => {
    expect(labels(unit('a@.service', '[Service]\nExecStart=/bin/a %¦')).slice(0, 3)).toEqual(['%i', '%I', '%n']);
    const plain = labels(unit('a.service', '[Service]\nExecStart=/bin/a --name=%¦ b'));
    expect(plain.slice(0, 3)).toEqual(['%n', '%N', '%p']);
    expect(plain.slice(-2)).toEqual(['%i', '%I']);
    expect(taken(unit('a.service', '[Service]\nExecStart=/bin/a --name=%¦ b'), '%n')).toBe(
      unit('a.service', '[Service]\nExecStart=/bin/a --name=%n b'),
    );
  });

  it('that is doubled begins nothing, and a third one does', () => {
    expect(labels(unit('a.service', '[Service]\nExecStart=/bin/date +%%¦'))).not.toContain('%n');
    expect(labels(unit('a.service', '[Service]\nExecStart=/bin/date +%%%¦'))).toContain('%n');
  });
});
