import { describe, expect, it } from 'vitest';
import { unifiedDiff } from '../src/cli/commands/unified-diff.ts';
import { nodeGzip } from '../src/cli/io/node-host.ts';
import { translate } from '../src/compile/translate.ts';
import { decompile } from '../src/decompile/decompile.ts';
import { diff } from '../src/diff/diff.ts';
import { fixText } from '../src/fix/fix-text.ts';
import type { Files } from '../src/host/files.ts';
import { checkFormats } from '../src/report/check-formats.ts';
import { check } from '../src/service/check.ts';
import { linearInputs } from './bench/linear-inputs.ts';

/*
 * Inputs of a size at which what took a square of it took minutes or all memory, or overflowed the stack; what is linear takes
 * about half a second. `npm run bench -- --linear` measures how they grow.
 */

describe('in linear time', () => {
  for (const { name, size, files, commands } of linearInputs) {
    it.each(commands.map((command) => [command.join(' ') || 'drop-in', command] as const))(`${name}: %s`, (_, command) => {
      const contents = files(size / 2);
      const [config = ''] = Object.keys(contents);
      const text = contents[config] as string;
      const options = { name: config, files: inMemory(contents), filesDir: '.' };
      if (command[0] === 'diff') {
        const [, other = ''] = command;
        const [before, after] = [other, config].map((name) => ({ name, bytes: bytesOf(contents[name]!) }));
        expect(diff(before!, after!).report?.changes).not.toEqual([]);
        return;
      }
      if (command[0] === 'decompile') {
        expect(decompile(text, { name: config }).configs.map(({ report }) => report)).toEqual([[]]);
        return;
      }
      if (command[0] !== 'check') {
        const { report, output, fatal } = translate(text, { ...options, gzip: nodeGzip });
        expect(output === undefined).toBe(fatal !== undefined);
        expect(report.length <= 2 * size).toBe(true);
        return;
      }
      if (command.includes('--fix')) {
        const fixed = fixText(text, (now) => check(now, options));
        expect(unifiedDiff(config, text, fixed.source.text) === '').toBe(fixed.applied.length === 0);
        return;
      }
      const checked = check(text, options);
      const format = command.at(-1) as keyof typeof checkFormats;
      const report = checkFormats[format]([checked], {
        color: false,
        toolVersion: '1',
        ruleOf: () => undefined,
      });
      expect(report === '').toBe(checked.diagnostics.length === 0);
    });
  }
});

function bytesOf(contents: string | Uint8Array): Uint8Array {
  return typeof contents === 'string' ? new TextEncoder().encode(contents) : contents;
}

/** Files of one folder. */
function inMemory(contents: Readonly<Record<string, string | Uint8Array>>): Files {
  const missing = (operation: string, path: string) => ({ fault: { errno: 'ENOENT', operation, path } as const });
  const stat: Files['stat'] = (path) =>
    path === '.' ? { type: 'directory', executable: true } : path in contents ? { type: 'file', executable: false } : missing('stat', path);
  return {
    absolute: (path) => (path === '.' ? '/folder' : `/folder/${path}`),
    read: (path) => (path in contents ? bytesOf(contents[path]!) : missing('open', path)),
    stat,
    lstat: stat,
    list: () => Object.keys(contents).sort(),
    readlink: (path) => missing('readlink', path),
  };
}
