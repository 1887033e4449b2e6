import { describe, expect, it } from 'vitest';
import { filesOfReader } from '../../../src/host/files-of-reader.ts';
import { chainText } from '../../../src/service/check/embedded-cycles.ts';
import { check } from '../../../src/service/check.ts';
import { rangeOf } from '../../../src/text/ranges.ts';
import { inEmptyFolder, run } from '../../cli/commands/run-subcommand.ts';

const HEADER = 'variant: fcos\nversion: 1.5.0\n';
const merges = (...outputs: string[]): string =>
  `${HEADER}ignition:\n  config:\n    merge:\n${outputs.map((output) => `      - local: ${output}\n`).join('')}`;

/** What `check` says of one of these files, as `line: code: message`. */
function said(name: string, files: Readonly<Record<string, string>>): string[] {
  const host = filesOfReader((path) => files[path]);
  const { diagnostics } = check(files[name]!, { name, files: host, filesDir: '.' });
  return diagnostics.map(({ code, message, location }) => `${rangeOf(location).start.line}: ${code}: ${message}`);
}

describe('a cycle of embedded outputs', () => {
  it('is reported in each config of it, where the config embeds the next', () => {
    const files = { 'a.bu': merges('b.ign'), 'b.bu': merges('c.ign'), 'c.bu': merges('a.ign') };
    expect(said('c.bu', files)).toEqual([
      '6: local/cycle: cannot embed a.ign: it embeds itself: a.bu -> b.ign (from b.bu) -> c.ign (from c.bu) -> a.ign (from a.bu)',
    ]);
    expect(said('a.bu', files)).toEqual([
      '6: local/cycle: cannot embed b.ign: it embeds itself: b.bu -> c.ign (from c.bu) -> a.ign (from a.bu) -> b.ign (from b.bu)',
    ]);
    expect(said('a.bu', { 'a.bu': merges('a.ign') })).toEqual([
      '6: local/cycle: cannot embed a.ign: it embeds itself: a.bu -> a.ign (from a.bu)',
    ]);
  });

  it('takes the shortest way, and each of several outputs has its own', () => {
    const files = {
      'a.bu': merges('b.ign', 'c.ign', 'd.ign'),
      'b.bu': merges('c.ign', 'a.ign'),
      'c.bu': merges('b.ign', 'd.ign'),
      'd.bu': HEADER,
    };
    expect(said('a.bu', files)).toEqual([
      '6: local/cycle: cannot embed b.ign: it embeds itself: b.bu -> a.ign (from a.bu) -> b.ign (from b.bu)',
      '7: local/cycle: cannot embed c.ign: it embeds itself: c.bu -> b.ign (from b.bu) -> a.ign (from a.bu) -> c.ign (from c.bu)',
    ]);
  });

  it('may lead through contents of files, and through instances of a composed config', () => {
    const contents = `${HEADER}storage:\n  files:\n    - path: /a\n      contents: {local: a-x.ign}\n`;
    const composed = `compose:\n  instances: {x: {}, y: {}}\n---\n${merges('b.ign')}`;
    const files = { 'a.bu': composed, 'b.bu': contents };
    expect(said('b.bu', files)).toEqual([
      '6: local/cycle: cannot embed a-x.ign: it embeds itself: a.bu -> b.ign (from b.bu) -> a-x.ign (from a.bu)',
    ]);
    expect(said('a.bu', files)).toEqual([
      '9: local/cycle: cannot embed b.ign: it embeds itself: b.bu -> a-x.ign (from a.bu) -> b.ign (from b.bu)',
    ]);
  });

  it('is no fault of a config that embeds an output of it', () => {
    const files = { 'a.bu': merges('b.ign'), 'b.bu': merges('c.ign'), 'c.bu': merges('b.ign') };
    expect(said('a.bu', files)).toEqual([]);
  });

  it('is none where the outputs exist: something else made them', () => {
    const built = '{"ignition":{"version":"3.4.0"}}';
    const files = { 'a.bu': merges('b.ign'), 'b.bu': merges('a.ign'), 'a.ign': built, 'b.ign': built };
    expect(said('a.bu', files)).toEqual([]);
    const { 'a.ign': _, ...half } = files;
    expect(said('a.bu', half)).toEqual([]);
    expect(said('b.bu', half)).toEqual([
      '6: local/cycle: cannot embed a.ign: it embeds itself: a.bu -> b.ign (from b.bu) -> a.ign (from a.bu)',
    ]);
  });

  it('is none where outputs are built one after the other', () => {
    const files = { 'a.bu': merges('b.ign', 'c.ign'), 'b.bu': merges('c.ign'), 'c.bu': HEADER };
    for (const name of Object.keys(files)) expect(said(name, files)).toEqual([]);
  });

  it('is shortened if it is long', () => {
    const links = [...Array(30).keys()].map((i) => ({ path: `${i}.ign`, maker: `${i}.bu` }));
    expect(chainText('29.bu', links)).toMatch(
      /^29\.bu -> 0\.ign .* -> 9\.ign \(from 9\.bu\) -> 10 more -> 20\.ign .* -> 29\.ign \(from 29\.bu\)$/,
    );
  });
});

describe('on disk', () => {
  const { write } = inEmptyFolder();

  it('check and build refuse the same configs, in the same words', async () => {
    write('a.bu', merges('b.ign'));
    write('b.bu', merges('a.ign'));
    write('tree.bu', `${HEADER}storage:\n  trees:\n    - local: tree\n`);
    write('tree/tree.bu', HEADER);
    const message = 'cannot embed a.ign: it embeds itself: a.bu -> b.ign (from b.bu) -> a.ign (from a.bu)';
    expect((await run(['check', '--format', 'raw', '.'])).stdout).toContain(`b.bu:6:16: error: ${message} [local/cycle]\n`);
    expect((await run(['build', '.'])).stderr).toContain(`b.bu: ${message}\n`);
  });

  it('a tree does not embed outputs', async () => {
    write('a.bu', `${HEADER}storage:\n  trees:\n    - local: tree\n`);
    write('tree/b.bu', merges('a.ign'));
    write('tree/b.ign', '{"ignition":{"version":"3.4.0"}}');
    expect(await run(['check', '--files-dir', '.', 'tree/b.bu'])).toMatchObject({ exit: 0 });
  });
});
