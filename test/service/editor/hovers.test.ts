import { describe, expect, it } from 'vitest';
import { filesOfReader } from '../../../src/host/files-of-reader.ts';
import { hoverAt } from '../../../src/service/editor/hover.ts';
import { newestStable } from '../../../src/spec/versions.ts';

const HEADER = 'variant: fcos\nversion: 1.5.0\n';

/** The text of the hover where a text has `¦`, and the part of the text that it is about. */
function hover(marked: string, files: Readonly<Record<string, string>> = {}): { text?: string; about?: string } {
  const offset = marked.indexOf('¦');
  const text = marked.replace('¦', '');
  const host = filesOfReader((path) => files[path]);
  const found = hoverAt(text, offset, () => ({ host, dir: '/work', includes: { path: '/work/a.bu', rootDir: '/work' } }));
  return found ? { text: found.text, about: text.slice(found.span.start, found.span.end) } : {};
}

describe('a setting of a unit', () => {
  const unit = (text: string, name = 'a.service'): ReturnType<typeof hover> =>
    hover(`${HEADER}systemd:\n  units:\n    - name: ${name}\n      contents: |\n${text.replace(/^/gm, '        ')}\n`);

  it('has its meaning, the kind of its value, its version and its manual page', () => {
    const { text, about } = unit('[Service]\nTimeoutStart¦Sec=5');
    expect(about).toBe('TimeoutStartSec');
    expect(text).toMatch(/^\*\*\[Service\] TimeoutStartSec=\*\*\n\nHow long the start may take\./);
    expect(text).toContain('- time span, systemd 188\n- systemd.service(5)');
    expect(unit('[Unit]\nAf¦ter=a.target').text).toContain('- can be set more than once');
  });

  it('without a description has the rest', () => {
    expect(unit('[Service]\nLog¦Namespace=a').text).toBe('**[Service] LogNamespace=**\n\n- text, systemd 245\n- systemd.service(5)');
  });

  it('with an old name says the new one', () => {
    // NEWS of systemd 252: BindTo= is BindsTo=
    expect(unit('[Unit]\nBind¦To=a.service').text).toContain('`BindsTo=`');
  });

  it('has specifiers in its value, with what they stand for', () => {
    const { text, about } = unit('[Service]\nExecStart=/bin/a \\\n  --host=%¦H %i');
    expect(about).toBe('%H');
    expect(text).toMatch(/^\*\*%H\*\*\n\nThe host name of the machine/);
    expect(unit('[Service]\nExecStart=/bin/date +%%¦H')).toEqual({});
    expect(unit('[Service]\nExecStart=/bin/date +%¦%H').about).toBe('%%');
  });

  it('that the section does not have says nothing', () => {
    expect(unit('[Unit]\nExec¦Start=/a')).toEqual({});
    expect(unit('[Unit]\n# Af¦ter=a')).toEqual({});
  });

  it('of a quadlet has the version of Podman', () => {
    const { text } = hover(
      `${HEADER}storage:\n  files:\n    - path: /etc/containers/systemd/a.container\n      contents:\n        inline: |\n          [Container]\n          Po¦d=a.pod\n`,
    );
    expect(text).toContain('- Podman 5.0\n- podman-systemd.unit(5)');
  });
});

describe('a name', () => {
  const storage =
    'storage:\n  disks:\n    - device: /dev/vdb\n      partitions:\n        - number: 1\n          label: data\n          size_mib: 10\n';

  it('of a device shows the lines that define it', () => {
    const { text, about } = hover(`${HEADER}${storage}  filesystems:\n    - device: /dev/disk/by-partlabel/da¦ta\n`);
    expect(about).toBe('data');
    expect(text).toBe('**partition data**\n\n```yaml\n- number: 1\n  label: data\n  size_mib: 10\n```');
  });

  it('of a unit of the system says what it does', () => {
    const { text } = hover(
      `${HEADER}systemd:\n  units:\n    - name: a.service\n      contents: |\n        [Unit]\n        After=network-on¦line.target\n`,
    );
    expect(text).toMatch(/^\*\*unit network-online\.target\*\*\n\nThe network is up/);
  });

  it('of an anchor shows what it stands for, without secrets', () => {
    const hash = `$6$saltsalt$${'a'.repeat(86)}`;
    const { text } = hover(`${HEADER}passwd:\n  users:\n    - &me\n      name: core\n      password_hash: ${hash}\n    - *m¦e\n`);
    expect(text).toContain('name: core');
    expect(text).not.toContain('saltsalt');
  });

  it('that defines the thing itself, and one that nothing defines, say nothing', () => {
    expect(hover(`${HEADER}${storage.replace('label: data', 'label: da¦ta')}`)).toEqual({});
    expect(hover(`${HEADER}storage:\n  filesystems:\n    - device: /dev/disk/by-partlabel/da¦ta\n`)).toEqual({});
  });
});

describe('a value', () => {
  it('in MiB is shown in larger units', () => {
    const size = (value: string): string | undefined =>
      hover(`${HEADER}storage:\n  disks:\n    - partitions:\n        - size_mib: ¦${value}\n`).text;
    expect(size('10240')).toBe('10 GiB, 10737 MB');
    expect(size('0')).toContain('as much as there is');
    expect(size('-1')).toBeUndefined();
  });

  it('of a checksum says its method, and whether it is whole', () => {
    const sum = (value: string): string | undefined =>
      hover(`${HEADER}storage:\n  files:\n    - contents:\n        verification:\n          hash: ¦${value}\n`).text;
    expect(sum(`sha256-${'0'.repeat(64)}`)).toBe('checksum: SHA-256');
    expect(sum(`sha512-${'0'.repeat(64)}`)).toBe('checksum: SHA-512, which has 128 digits and not 64');
  });

  it('that is a path says where links of the image lead', () => {
    expect(hover(`${HEADER}storage:\n  files:\n    - path: /opt/¦bin/a\n`).text).toContain('`/var/opt/bin/a`');
    expect(hover(`${HEADER}storage:\n  files:\n    - path: /option/¦a\n`)).toEqual({});
    expect(hover('variant: flatcar\nversion: 1.0.0\nstorage:\n  files:\n    - path: /opt/¦bin/a\n')).toEqual({});
  });
});

describe('a composed config', () => {
  const composed = (header: string, value = 'a'): string => `compose:\n${header}---\n${HEADER}storage:\n  files:\n    - path: ${value}\n`;

  it('has the meaning of a variable where it is named', () => {
    const { text, about } = hover(
      composed('  vars:\n    host: {format: hostname, description: The name of the machine., env: HOST}\n', `/etc/\${var.ho¦st}`),
    );
    expect(about).toBe(`\${var.host}`);
    expect(text).toContain('The name of the machine.\n\n- string, hostname\n- from the environment variable `HOST`');
  });

  it('never shows the value of a secret', () => {
    const { text } = hover(composed('  vars:\n    token: {secret: true, default: hunter2}\n', `\${var.tok¦en}`));
    expect(text).toContain('secret');
    expect(text).not.toContain('hunter2');
  });

  it('has the meaning of the keys of its header', () => {
    expect(hover(composed('  incl¦ude: []\n')).text).toBe(
      '**compose.include**\n\nConfigs that this file includes and overrides, in order.',
    );
    expect(hover(composed('  vars:\n    ho¦st: {format: hostname}\n')).text).toContain('- string, hostname');
  });

  it('has the variables of an included file', () => {
    const part = `compose:\n  vars:\n    port: 80\n---\n${HEADER}`;
    expect(hover(composed('  include:\n    - file: b¦.bu\n'), { '/work/b.bu': part }).text).toBe(
      'declares:\n- `port`: integer, default 80',
    );
    expect(hover(composed('  include:\n    - ../b¦.bu\n'), { '/b.bu': part })).toEqual({});
  });
});

it('a kernel argument says what it does', () => {
  const { text, about } = hover(`${HEADER}kernel_arguments:\n  should_exist:\n    - mitigations=o¦ff\n`);
  expect(about).toBe('mitigations=off');
  expect(text).toMatch(/not work around faults of the processor/);
});

describe('the header', () => {
  it('says what the variant is for', () => {
    expect(hover('variant: flat¦car\nversion: 1.0.0\n').text).toBe('Flatcar Container Linux');
  });

  // Butane's specifications: fcos 1.1.0 makes Ignition 3.1.0. Ignition's release notes: 3.1.0 is stable in 2.3.0
  it('says what the version makes and needs, and which one is the newest', () => {
    const { text } = hover('variant: fcos\nversion: 1.1¦.0\n');
    expect(text).toContain('fcos 1.1.0 makes Ignition 3.1.0, which needs Ignition 2.3.0 or newer on the machine');
    expect(text).toContain(`The newest stable version is ${newestStable('fcos')}.`);
    expect(hover(`variant: fcos\nversion: ${newestStable('fcos')}¦\n`).text).toContain('It is the newest stable version.');
    expect(hover('variant: fcos\nversion: 1.1¦\n')).toEqual({});
  });
});
