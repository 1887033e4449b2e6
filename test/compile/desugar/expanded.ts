import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { nodeFiles, nodeGzip } from '../../../src/cli/io/node-host.ts';
import { translate } from '../../../src/compile/translate.ts';
import { cases, inputOf, ledger } from '../../upstream/cases.ts';
import { withoutGzip } from '../../upstream/compare.ts';
import { newestIgnition, newestOf } from '../../versions-by-layer.ts';

/*
 * What the tests of sugar have in common. Expected values are recorded from butane 0.29.0, or were written by hand and held against it: with
 * BUTANE_REF=/path/to/butane the tests in this folder run that program too, and fail where it makes something else.
 */

/** The local files of the recorded cases, which the examples use too. */
export const recordedFiles = fileURLToPath(new URL('../../../fixtures/upstream/files', import.meta.url));

/** What a config becomes, and the lines of the report. `output` is undefined for a config that is refused. */
export interface Expanded {
  // biome-ignore lint/suspicious/noExplicitAny: tests look at whichever part they are about
  readonly output: any;
  readonly messages: readonly string[];
}

export interface Expanding {
  /** The files directory; without it there is none. */
  readonly filesDir?: string;
  /** The Ignition config without the MachineConfig around it. */
  readonly raw?: boolean;
}

/** Translates a config: `fcos 1.6.0`, and what follows the header. */
export function expanded(version: string, body: string, how: Expanding = {}): Expanded {
  const [variant, number] = version.split(' ');
  return expandedConfig(`variant: ${variant}\nversion: ${number}\n${body}`, how);
}

function expandedConfig(config: string, { filesDir, raw }: Expanding): Expanded {
  const { output, report } = translate(config, { files: nodeFiles, filesDir, gzip: nodeGzip, raw });
  const reference = process.env.BUTANE_REF;
  if (reference) {
    const args = [...(filesDir === undefined ? [] : ['-d', filesDir]), ...(raw ? ['-r'] : [])];
    const { stdout, stderr } = spawnSync(reference, args, { input: config, encoding: 'utf8' });
    expect(parse(withoutGzip(output ?? ''))).toEqual(parse(withoutGzip(stdout)));
    for (const { message } of report) expect(stderr).toContain(message);
  }
  return { output: output === undefined ? undefined : parse(output), messages: report.map(({ message }) => message) };
}

/** An example of a sugar: a config, and what it becomes. */
export interface SugarExample {
  readonly config: string;
  readonly becomes: string;
}

/** The examples in the comment at the top of a sugar: a config, `=>`, and what it becomes. */
export function examplesOf(sugar: string): readonly SugarExample[] {
  const file = fileURLToPath(new URL(`../../../src/compile/desugar/${sugar}/expand.ts`, import.meta.url));
  const comment = /^\/\*\n(.*?)\n \*\/\n/s.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
  const paragraphs = comment
    .replace(/^ \* ?/gm, '')
    // an experimental version stands for the newest: the one of the example may be stable by now
    .replace(/^variant: (\S+)\nversion: \S+-experimental$/gm, (_, variant: string) => `variant: ${variant}\nversion: ${newestOf(variant)}`)
    .replace(/\b3\.\d+\.0-experimental/g, newestIgnition)
    .split('\n\n');
  return paragraphs.flatMap((paragraph, i) =>
    paragraph === '=>' ? [{ config: `${paragraphs[i - 1]}\n`, becomes: paragraphs[i + 1]! }] : [],
  );
}

/** Adds a test for each example of a sugar. */
export function testExamples(sugar: string): void {
  const examples = examplesOf(sugar);
  test('has an example', () => expect(examples).not.toEqual([]));
  test.each(examples)('example $#: $config', ({ config, becomes }) => {
    const { output } = expandedConfig(config, { filesDir: recordedFiles });
    expect(output).toEqual(parse(becomes));
  });
}

/** Adds a test for each recorded case, by what it shows. */
export function testRecorded(ids: Readonly<Record<string, string>>): void {
  const byId = new Map(cases('sugar').map((recorded) => [recorded.id, recorded]));
  // a version that is stable here is not recorded under its new name yet
  const isWaiting = (id: string): boolean => ledger.versions.some(({ ours }) => id.endsWith(`/${ours.replace(' ', '-')}`));
  test.each(Object.entries(ids).filter(([, id]) => !isWaiting(id)))('%s, as butane 0.29.0 makes it', (_, id) => {
    const recorded = byId.get(`sugar/${id}`)!;
    const flags = new Set(recorded.args);
    const { output, report } = translate(inputOf(recorded), {
      files: nodeFiles,
      filesDir: flags.has('-d') ? recordedFiles : undefined,
      gzip: nodeGzip,
      pretty: flags.has('-p'),
      raw: flags.has('-r'),
    });
    expect(withoutGzip(output === undefined ? '' : `${output}\n`)).toBe(withoutGzip(recorded.stdout));
    expect(compressions(output ?? '')).toEqual(compressions(recorded.stdout));
    for (const { message } of report) expect(recorded.stderr).toContain(message);
  });
}

/** How resources are compressed, one after the other. */
function compressions(output: string): readonly (string | undefined)[] {
  return [...output.matchAll(/compression"?: ?"?(\w*)/g)].map(([, how]) => how);
}

/** The text that a resource holds. */
export function decoded({ source, compression }: { readonly source: string; readonly compression?: string }): string {
  const data = source.slice(source.indexOf(',') + 1);
  const bytes = source.startsWith('data:;base64,') ? Buffer.from(data, 'base64') : Buffer.from(decodeURIComponent(data));
  return (compression === 'gzip' ? gunzipSync(bytes) : bytes).toString();
}

/** What configs for OpenShift need beside their own. */
export const OPENSHIFT = 'metadata: { name: a, labels: { machineconfiguration.openshift.io/role: worker } }\n';
