import { describe, expect, test } from 'vitest';
import { firstVersionWith } from '../../../versions-by-layer.ts';
import { decoded, expanded, recordedFiles, testExamples } from '../expanded.ts';

testExamples('quadlets');

const VERSION = `fcos ${firstVersionWith('fcos', 'base_0_8')}`;
const quadlet = (fields: string): string => `systemd: { quadlets: [${fields}] }\n`;

describe('where', () => {
  test.each([
    ['true', '/etc/containers/systemd/a.container'],
    ['false', '/etc/containers/systemd/users/a.container'],
  ])('rootful: %s', (rootful, path) => {
    const { output } = expanded(VERSION, quadlet(`{ name: a.container, rootful: ${rootful}, contents: "[Container]" }`));
    expect(output.storage.files).toEqual([{ path, contents: { compression: '', source: 'data:,%5BContainer%5D' }, mode: 0o644 }]);
  });
});

describe('a template', () => {
  test('is a file, and its instance a link to it by its name alone', () => {
    const both = quadlet('{ name: a@.volume, rootful: false, contents: "[Volume]" }, { name: a@1.volume, rootful: false }');
    const { output } = expanded(VERSION, both);
    expect(output.storage.files).toHaveLength(1);
    expect(output.storage.links).toEqual([{ path: '/etc/containers/systemd/users/a@1.volume', target: 'a@.volume' }]);
  });

  test('and its instances have drop-ins of their own', () => {
    const { output } = expanded(
      VERSION,
      quadlet(
        '{ name: a@1.volume, rootful: true, dropins: [{ name: b.conf, contents: "[Volume]" }, { name: c.conf, contents: "[Unit]" }] }',
      ),
    );
    expect(output.storage.files.map(({ path }: { path: string }) => path)).toEqual([
      '/etc/containers/systemd/a@1.volume.d/b.conf',
      '/etc/containers/systemd/a@1.volume.d/c.conf',
    ]);
  });
});

describe('contents', () => {
  test('come from a local file', () => {
    const { output } = expanded(VERSION, quadlet('{ name: a.container, rootful: true, contents_local: quadlets/web.container }'), {
      filesDir: recordedFiles,
    });
    expect(decoded(output.storage.files[0].contents)).toContain('[Container]\n');
  });

  test('cannot come from one without a files directory', () => {
    const { output, messages } = expanded(VERSION, quadlet('{ name: a.container, rootful: true, contents_local: quadlets/web.container }'));
    expect(output).toBeUndefined();
    expect(messages).toEqual(['local file paths are relative to a files directory that must be specified with -d/--files-dir']);
  });
});

describe('a node of the same path', () => {
  const EXISTS = 'matching filesystem node has existing contents or different type';
  const own = 'storage: { files: [{ path: /etc/containers/systemd/a.container }] }\n';

  test('that the config has, even without contents, is not taken', () => {
    const { output, messages } = expanded(VERSION, own + quadlet('{ name: a.container, rootful: true, contents: "[Container]" }'));
    expect(output).toBeUndefined();
    expect(messages).toEqual([EXISTS]);
  });

  test('is another one for users', () => {
    expect(expanded(VERSION, own + quadlet('{ name: a.container, rootful: false, contents: "[Container]" }')).messages).toEqual([]);
  });
});
