import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { nodeGunzip } from '../../../src/cli/io/node-gunzip.ts';
import { nodeFiles, nodeGzip } from '../../../src/cli/io/node-host.ts';
import { translate } from '../../../src/compile/translate.ts';
import { type Decompiled, type DecompileOptions, decompileDocument } from '../../../src/decompile/decompile-document.ts';
import { VIRTUAL_DIR, virtualFiles } from '../../../src/decompile/virtual-files.ts';
import { readDocuments } from '../../../src/document/read-document.ts';
import { examplesOf, recordedFiles } from './expanded.ts';

/** Reads what `butane` makes back. */
export function decompiled(output: string, options: DecompileOptions = {}): Decompiled {
  const { documents, report } = readDocuments({ name: 'config.ign', bytes: new TextEncoder().encode(output) });
  expect(report.filter(({ severity }) => severity === 'error')).toEqual([]);
  return decompileDocument(documents[0]!, { gzip: nodeGzip, gunzip: nodeGunzip, ...options });
}

/** What a config becomes, with a final newline, as the command prints it. */
export function translated(config: string, files: Decompiled['files'] = new Map()): string {
  const { output, report } = translate(config, { files: virtualFiles(files), filesDir: VIRTUAL_DIR, gzip: nodeGzip });
  expect(report.filter(({ severity }) => severity === 'error')).toEqual([]);
  return `${output}\n`;
}

/**
 * A config after the way there and back, as data. What it becomes is the same again, to the byte.
 *
 * @param version `fcos 1.6.0`
 */
// biome-ignore lint/suspicious/noExplicitAny: tests look at whichever part they are about
export function thereAndBack(version: string, body: string, options: DecompileOptions = {}): any {
  const [variant, number] = version.split(' ');
  const output = translated(`variant: ${variant}\nversion: ${number}\n${body}`);
  const { config, files, report } = decompiled(output, { variant, version: number, ...options });
  expect(report).toEqual([]);
  expect(translated(config!, files)).toBe(output);
  return parse(config!, { version: '1.1' });
}

/** Adds a test for each example of a sugar, used backwards: what it becomes is read back as the config. */
export function testExamplesBackwards(sugar: string): void {
  test.each(examplesOf(sugar))('example $#, backwards: $config', ({ config }) => {
    const { output } = translate(config, { files: nodeFiles, filesDir: recordedFiles, gzip: nodeGzip });
    const { variant, version, ...rest } = parse(config, { version: '1.1' });
    const back = decompiled(`${output}\n`, { variant, version });
    expect(back.report).toEqual([]);
    expect(translated(back.config!)).toBe(`${output}\n`);
    // a local file has become contents: what is in it is not in the example
    if (!/\blocal:|_local:/.test(config)) expect(parse(back.config!, { version: '1.1' })).toEqual({ variant, version, ...rest });
  });
}
