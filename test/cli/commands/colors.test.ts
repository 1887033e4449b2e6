import { describe, expect, it } from 'vitest';
import { inEmptyFolder, run } from './run-subcommand.ts';

const { write } = inEmptyFolder();
const FAULTY = 'variant: fcos\nversion: 1.5.0\nstorage: {files: [{path: a}]}\nextra: 1\n';

describe('colors', () => {
  it.each([
    ['check', 'a.bu'],
    ['build', 'a.bu'],
    ['build', 'composed.bu'],
    ['build', '-o', '-', 'composed.bu'],
    ['flatten', 'a.bu'],
    ['inspect', 'a.bu'],
    ['diff', 'a.bu', 'b.bu'],
    ['diff', 'b.bu', 'c.bu'],
    ['decompile', 'a.ign'],
    ['upgrade', 'a.bu'],
    ['apply', '--root', 'tree', 'a.bu'],
  ])('of butane %j are colors, and are not made visible as what a config holds', async (...args) => {
    write('a.bu', FAULTY);
    write('b.bu', 'variant: fcos\nversion: 1.5.0\n');
    write('c.bu', 'variant: fcos\nversion: 1.5.0\nstorage: {files: [{path: /a}]}\n');
    write('composed.bu', `compose:\n  vars: {v: {type: string}}\n---\n${FAULTY}`);
    write('a.ign', '{"ignition":{"version":"3.4.0"},"extra":1,"storage":{"files":[{"path":"a"}]}}');
    const { stdout, stderr } = await run([...args, '--color', 'always']);
    expect(stdout + stderr).toMatch(/\u001b\[(?:1;)?3[1-6]m/);
    expect(stdout + stderr).not.toContain('␛');
    const plain = await run([...args, '--color', 'never']);
    expect(plain.stdout + plain.stderr).not.toContain('\u001b');
  });
});
