import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** An input and what upstream did with it. `{files}`, `{input}`, `{out}` and `{tmp}` stand for places of the run. */
export interface Case {
  readonly id: string;
  readonly tool: 'butane' | 'ignition-validate';
  readonly spec: string;
  readonly args: readonly string[];
  readonly input?: string;
  readonly inputBase64?: string;
  readonly setup?: readonly Setup[];
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What the run left in `{out}`. */
  readonly out?: string;
  /** The order of the report differs from run to run upstream. */
  readonly unordered?: boolean;
}

export type Setup =
  | { readonly file: string; readonly text: string; readonly exec?: boolean }
  | { readonly dir: string }
  | { readonly link: string; readonly target: string }
  | { readonly fifo: string };

const root = fileURLToPath(new URL('../../fixtures/upstream/', import.meta.url));

export function cases(group: string): Case[] {
  const text = readFileSync(join(root, 'cases', `${group}.jsonl`), 'utf8');
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Case]));
}

export function groups(): string[] {
  return readdirSync(join(root, 'cases')).map((file) => file.replace('.jsonl', ''));
}

export function inputOf({ input, inputBase64 }: Case): Buffer {
  return inputBase64 === undefined ? Buffer.from(input ?? '') : Buffer.from(inputBase64, 'base64');
}

/** A copy of the local files of the cases, with the links that git would not keep on every system. */
export function stageFiles(): string {
  const staged = join(mkdtempSync(join(tmpdir(), 'butane-fixtures-')), 'files');
  cpSync(join(root, 'files'), staged, { recursive: true });
  const links = JSON.parse(readFileSync(join(root, 'links.json'), 'utf8')) as Record<string, string>;
  for (const [path, target] of Object.entries(links)) if (!existsSync(join(staged, path))) symlinkSync(target, join(staged, path));
  return staged;
}
