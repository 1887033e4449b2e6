import { expect, it } from 'vitest';
import { inEmptyFolder, run } from './run-subcommand.ts';

const { write } = inEmptyFolder();

/* A report on stderr has colors, and what is not ours in it is visible all the same. */

it.each([
  'check',
  'build',
  'build composed.bu',
  'inspect',
  'diff',
  'flatten',
  'flatten composed.bu',
  'decompile',
  'upgrade',
  'apply --root tree',
])('butane %s', async (line) => {
  const [command = '', ...names] = line.split(' ');
  const wrong = `variant: fcos\nversion: 1.5.0\nstorage:\n  files:\n    - path: "etc\\e[2J"\n`;
  write('wrong.bu', wrong);
  write('wrong.ign', '{"ignition":{"version":"3.4.0"},"storage":{"files":[{"path":"etc\\u001b[2J"}]}}');
  write('composed.bu', `compose:\n  include: [part.bu]\n---\nvariant: fcos\nversion: 1.5.0\n`);
  write('part.bu', wrong);
  const file = command === 'decompile' ? 'wrong.ign' : 'wrong.bu';
  const operands = command === 'diff' ? [file, file] : names.length === 0 || command === 'apply' ? [file] : [];
  const { exit, stdout, stderr } = await run([command, ...names, '--color', 'always', ...operands]);
  expect(exit).toBe(command === 'diff' ? 2 : 1);
  const report = command === 'check' ? stdout : stderr;
  expect(report).toContain('path not absolute');
  expect(report).toMatch(/\u001b\[[\d;]+m.*error/);
  expect(report).not.toContain('\u001b[2J');
  expect(report).not.toContain('␛[1m');
});
