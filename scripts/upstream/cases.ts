import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An input with upstream's outcome. `{files}`, `{input}`, `{out}`, `{tmp}` and `{prog}` stand for paths of the run. */
export interface Case {
  readonly id: string;
  readonly tool: 'butane' | 'ignition-validate';
  /** The variant and version of the case (`fcos 1.5.0`, `ignition 3.4.0`); empty for none. */
  readonly spec: string;
  readonly args: readonly string[];
  readonly input?: string;
  readonly inputBase64?: string;
  readonly setup?: readonly Setup[];
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The contents of `{out}` after the run. */
  readonly out?: string;
  /** True if the order of upstream's report differs from run to run. */
  readonly unordered?: boolean;
}

/** A file, directory, link or FIFO that a case needs in its working directory. */
export type Setup =
  | { readonly file: string; readonly text: string; readonly exec?: boolean }
  | { readonly dir: string }
  | { readonly link: string; readonly target: string }
  | { readonly fifo: string };

/** The lines of `cases/GROUP.jsonl`, one case each. */
export function caseLines(folder: string, group: string): string[] {
  return readFileSync(join(folder, 'cases', `${group}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}

/** The names of the files in `cases/`, without their extension. */
export function groupsIn(folder: string): string[] {
  return readdirSync(join(folder, 'cases')).map((file) => file.replace('.jsonl', ''));
}

/** The input of a case, in bytes. */
export function inputOf({ input, inputBase64 }: Pick<Case, 'input' | 'inputBase64'>): Buffer {
  return inputBase64 === undefined ? Buffer.from(input ?? '') : Buffer.from(inputBase64, 'base64');
}

/** Copies the local files of the cases to a temporary folder and adds the links, which git does not keep on every system. */
export function stageFilesOf(folder: string): string {
  const staged = join(mkdtempSync(join(tmpdir(), 'butane-fixtures-')), 'files');
  cpSync(join(folder, 'files'), staged, { recursive: true });
  const links = JSON.parse(readFileSync(join(folder, 'links.json'), 'utf8')) as Record<string, string>;
  for (const [path, target] of Object.entries(links)) if (!existsSync(join(staged, path))) symlinkSync(target, join(staged, path));
  return staged;
}
