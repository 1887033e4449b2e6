import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inEmptyFolder, run } from '../run-subcommand.ts';

const { write } = inEmptyFolder();
const CONFIG = 'variant: fcos\nversion: 1.5.0\n';
/** What upstream makes of it. */
const OUTPUT = '{"ignition":{"version":"3.4.0"}}\n';

describe('butane build -o', () => {
  it('names the output of one config', async () => {
    write('a.bu', CONFIG);
    expect(await run(['build', '-o', 'out/x.json', 'a.bu'])).toEqual({ exit: 0, stdout: '1 config: 1 written\n', stderr: '' });
    expect(readFileSync('out/x.json', 'utf8')).toBe(OUTPUT);
    expect(existsSync('a.ign')).toBe(false);
  });

  it('with a dash prints it, and nothing else', async () => {
    write('a.bu', `${CONFIG}extra: 1\n`);
    const { exit, stdout, stderr } = await run(['build', '-o', '-', 'a.bu']);
    expect([exit, stdout]).toEqual([0, OUTPUT]);
    expect(stderr).toContain('unused key extra');
    expect(await run(['build', '--strict', '-o', '-', 'a.bu'])).toMatchObject({ exit: 1, stdout: '' });
  });

  it('is for one config that is not the output itself', async () => {
    write('a.bu', CONFIG);
    write('b.bu', CONFIG);
    for (const [args, message] of [
      [['-o', 'x.ign'], '-o requires exactly one config, and there are 2; use --out-dir'],
      [['-o', 'x.ign', '-O', 'out', 'a.bu'], '-o and --out-dir cannot be combined'],
      [['-o', 'x.ign', '--watch', 'a.bu'], '-o and --watch cannot be combined; use --out-dir'],
      [['-o', './a.bu', 'a.bu'], 'the output would overwrite the config a.bu; name another file'],
    ] as const)
      expect(await run(['build', ...args])).toEqual({ exit: 2, stdout: '', stderr: `butane build: ${message}\n` });
    expect(readFileSync('a.bu', 'utf8')).toBe(CONFIG);
    expect(existsSync('x.ign')).toBe(false);
  });

  it.each(['x.ign', 'out/config', 'out/link'])('does not take the output into a tree: %s', async (output) => {
    write('a.bu', `${CONFIG}storage:\n  trees:\n    - local: .\n`);
    write('out/note', 'x');
    symlinkSync('../other', 'out/link');
    const first = await run(['build', '-o', output, 'a.bu']);
    expect(first).toMatchObject({ exit: 0, stderr: '' });
    const text = readFileSync(output, 'utf8');
    const again = await run(['build', '-o', output, 'a.bu']);
    expect(again.exit).toBe(0);
    const left = output === 'out/link' ? 'other' : output;
    expect(again.stderr).toBe(`butane build: a tree of a.bu contains outputs of this run, which are left out: ${left}\n`);
    expect(readFileSync(output, 'utf8')).toBe(text);
    expect(text).toContain('/out/note');
  });

  it('embeds no earlier output of itself', async () => {
    write('a.bu', `${CONFIG}ignition:\n  config:\n    merge:\n      - local: x.json\n`);
    write('x.json', '{}');
    const { exit, stderr } = await run(['build', '-o', 'x.json', 'a.bu']);
    expect([exit, stderr]).toEqual([1, expect.stringContaining('it embeds itself: a.bu -> x.json (from a.bu)')]);
    expect(readFileSync('x.json', 'utf8')).toBe('{}');
  });

  it('says why the output cannot be written', async () => {
    write('a.bu', CONFIG);
    write('file', '');
    expect(await run(['build', '-o', 'file/x.ign', 'a.bu'])).toMatchObject({
      exit: 1,
      stdout: '',
      stderr: expect.stringContaining('file'),
    });
  });
});
