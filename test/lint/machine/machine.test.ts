import { describe, expect, it } from 'vitest';
import type { Contents } from '../../../src/lint/machine/contents.ts';
import { machineFrom, machineFromIgnition } from './machine-of.ts';

const FCOS = 'variant: fcos\nversion: 1.6.0\n';

/** The file and the characters that a word of contents was read from. */
function placeOf(contents: Contents | undefined, word: string): string {
  const start = contents!.text.indexOf(word);
  const { source, span } = contents!.locate({ start, end: start + word.length });
  return `${source.name}: ${source.text.slice(span.start, span.end)}`;
}

describe('what a machine gets', () => {
  it('has each file at its place after the links of the image', () => {
    const { nodes, nodeAt } = machineFrom(`${FCOS}storage:\n  files:\n    - path: /opt/a\n      mode: 0600\n      user: {name: core}\n`);
    expect(nodes).toMatchObject([{ kind: 'file', path: '/var/opt/a', writtenPath: '/opt/a', mode: 0o600, user: 'core', group: 'root' }]);
    expect(nodeAt('/opt/a')).toBe(nodes[0]);
    expect(nodeAt('/var/opt/a')).toBe(nodes[0]);
    expect(nodeAt('/opt/b')).toBeUndefined();
  });

  it('leaves paths alone where the image has no such links', () => {
    const { nodes } = machineFrom('variant: flatcar\nversion: 1.1.0\nstorage:\n  files:\n    - path: /opt/a\n');
    expect(nodes[0]).toMatchObject({ path: '/opt/a', mode: 0o644 });
  });

  it.each([
    ['a block', `    - path: /a\n      contents:\n        inline: |\n          one\n          two three\n`, 'a.bu: two'],
    ['a quoted text', `    - path: /a\n      contents: {inline: "one\\ttwo three"}\n`, 'a.bu: two'],
    ['a long block', `    - path: /a\n      contents:\n        inline: |\n          two\n          ${'x'.repeat(70_000)}\n`, 'a.bu: two'],
    ['a local file', `    - path: /a\n      contents: {local: f/a}\n`, '/example/f/a: two'],
    ['a data URL', `    - path: /a\n      contents: {source: "data:,one%20two"}\n`, 'a.bu: "data:,one%20two"'],
  ])('knows where the contents of a file stand: %s', (_, files, place) => {
    const { nodes } = machineFrom(`${FCOS}storage:\n  files:\n${files}`, { 'f/a': 'one two three\n' });
    expect(placeOf(nodes[0]!.contents(), 'two')).toBe(place);
  });

  it('knows which file of a tree the contents come from', () => {
    const { nodeAt } = machineFrom(`${FCOS}storage:\n  trees:\n    - local: t\n`, { 't/etc/a': 'two', 't/etc/b': 'two' });
    expect(placeOf(nodeAt('/etc/a')!.contents(), 'two')).toBe('/example/t/etc/a: two');
    expect(placeOf(nodeAt('/etc/b')!.contents(), 'two')).toBe('/example/t/etc/b: two');
  });

  it('knows nothing of what is fetched or compressed', () => {
    const fetched = machineFrom(`${FCOS}storage:\n  files:\n    - path: /a\n      contents: {source: "https://example.com/a"}\n`);
    expect(fetched.nodes[0]!.contents()).toBeUndefined();
  });

  it('has units with their drop-ins in the order of their names', () => {
    const { unitNamed } = machineFrom(
      `${FCOS}systemd:\n  units:\n    - name: a.service\n      enabled: true\n      contents_local: a.service\n      dropins:\n` +
        `        - {name: 20-b.conf, contents: "[Service]\\nUser=b\\n"}\n        - {name: 10-a.conf, contents: "[Service]\\nUser=a\\n"}\n`,
      { 'a.service': '[Service]\nExecStart=/bin/two\n' },
    );
    const unit = unitNamed('a.service')!;
    expect(unit.dropins.map(({ name }) => name)).toEqual(['10-a.conf', '20-b.conf']);
    expect(unit.trees().map(({ sections }) => sections[0]!.entries[0]!.value)).toEqual(['/bin/two', 'a', 'b']);
    expect(placeOf(unit.file!.contents, 'two')).toBe('/example/a.service: two');
    expect(placeOf(unit.dropins[1]!.contents, 'User=b')).toBe('a.bu: User=b');
  });

  it('is the same for an Ignition config, but for the image', () => {
    const { nodes, variant, units } = machineFromIgnition(
      '{"ignition":{"version":"3.4.0"},"storage":{"files":[{"path":"/opt/a","contents":{"source":"data:;base64,dHdv"}}]},' +
        '"systemd":{"units":[{"name":"a.service","contents":"[Service]\\nUser=two"}]}}',
    );
    expect([variant, nodes[0]!.path, nodes[0]!.contents()!.text]).toEqual([undefined, '/opt/a', 'two']);
    expect(placeOf(units[0]!.file!.contents, 'two')).toBe('config.ign: two');
  });

  it.each([
    ['{merge: [{source: "https://example.com/a"}]}', true],
    ['{replace: {source: "https://example.com/a"}}', true],
    ['{}', false],
  ])('is partial with the config %s: %s', (config, partial) => {
    expect(machineFrom(`${FCOS}ignition: {config: ${config}}\n`).isPartial).toBe(partial);
  });
});
