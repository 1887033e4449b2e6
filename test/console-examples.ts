import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A command of a console block, and what the page says it prints. */
export interface ConsoleExample {
  readonly command: string;
  readonly output: string;
}

export const root = fileURLToPath(new URL('..', import.meta.url));

/** The pages that people read: README.md and those of docs/. */
export const pages: readonly string[] = [
  'README.md',
  ...readdirSync(join(root, 'docs')).flatMap((file) => (file.endsWith('.md') ? [`docs/${file}`] : [])),
];

/** What follows each `$` of the console blocks of a page, in order. */
export function consoleExamples(page: string): ConsoleExample[] {
  const text = readFileSync(join(root, page), 'utf8');
  const blocks = [...text.matchAll(/^```console\n(.*?)^```/gms)].map((match) => match[1]!);
  return blocks.flatMap((block) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((part) => ({ command: part.slice(0, part.indexOf('\n')), output: part.slice(part.indexOf('\n') + 1).trimEnd() })),
  );
}

/** One run of a command of ours, in a folder of the repository. */
export interface PlainCommand {
  readonly folder: string;
  readonly name: 'butane' | 'ignition-validate';
  readonly args: readonly string[];
}

/** A command line that no shell needs to run: at most a `cd` before one command of ours, and quoted words. */
export function plainCommand(line: string): PlainCommand | undefined {
  const [, folder = '.', name, rest] = /^(?:cd ([\w/.-]+) && )?(butane|ignition-validate)((?: +(?:'[^']*'|[\w/.=:-]+))*)$/.exec(line) ?? [];
  if (name === undefined || /\/tmp\//.test(rest!)) return undefined;
  const args = [...rest!.matchAll(/'([^']*)'|[^ ']+/g)].map(([word, quoted]) => quoted ?? word);
  return { folder, name: name as PlainCommand['name'], args };
}
