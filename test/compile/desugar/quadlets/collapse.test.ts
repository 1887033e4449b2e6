import { expect, it } from 'vitest';
import { firstVersionWith } from '../../../versions-by-layer.ts';
import { testExamplesBackwards, thereAndBack } from '../collapsed.ts';

testExamplesBackwards('quadlets');

const VERSION = `fcos ${firstVersionWith('fcos', 'base_0_8')}`;

it('reads quadlets of root and of users back, beside other files', () => {
  const quadlets =
    '[{ name: a.container, rootful: true, contents: "[Container]" }, { name: b.volume, contents: "[Volume]", dropins: [{ name: c.conf, contents: "[Volume]" }] }]';
  const back = thereAndBack(
    VERSION,
    `systemd: { quadlets: ${quadlets} }\nstorage: { files: [{ path: /etc/a, contents: { inline: a } }] }\n`,
  );
  expect(back.systemd.quadlets).toEqual([
    { name: 'a.container', rootful: true, contents: '[Container]' },
    { name: 'b.volume', contents: '[Volume]', dropins: [{ name: 'c.conf', contents: '[Volume]' }] },
  ]);
  expect(back.storage.files).toHaveLength(1);
});

it.each([
  ['with another mode', '{ path: /etc/containers/systemd/a.container, mode: 0600, contents: { inline: a } }'],
  ['with an owner', '{ path: /etc/containers/systemd/a.container, mode: 0644, user: { name: a }, contents: { inline: a } }'],
  ['of another extension', '{ path: /etc/containers/systemd/a.txt, mode: 0644, contents: { inline: a } }'],
  ['in a folder below', '{ path: /etc/containers/systemd/b/a.container, mode: 0644, contents: { inline: a } }'],
  ['that is a drop-in of no quadlet', '{ path: /etc/containers/systemd/a.container.d/a.conf, mode: 0644, contents: { inline: a } }'],
])('leaves a file %s alone', (_, file) => {
  expect(thereAndBack(VERSION, `storage: { files: [${file}] }\n`)).not.toHaveProperty('systemd');
});

it('has none in a version without quadlets', () => {
  const file = '{ path: /etc/containers/systemd/a.container, mode: 0644, contents: { inline: a } }';
  expect(thereAndBack('fcos 1.6.0', `storage: { files: [${file}] }\n`)).not.toHaveProperty('systemd');
});
