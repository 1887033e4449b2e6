import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
/** docs/ci.md. */
export const page = readFileSync(`${root}/docs/ci.md`, 'utf8');

export const GOOD = 'variant: fcos\nversion: 1.5.0\n';
export const BAD = `${GOOD}storage:\n  files:\n    - path: a\n`;
export const WARNED = `${GOOD}storage:\n  files:\n    - path: /a\n      mode: 644\n`;

/** A step of the action. */
export interface Step {
  readonly name: string;
  readonly shell: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly run: string;
}
/** A hook of pre-commit. */
export interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly args: readonly string[];
  readonly language: string;
  readonly files: string;
}

export const action = parse(readFileSync(`${root}/action.yml`, 'utf8')) as {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
};
export const hooks = parse(readFileSync(`${root}/.pre-commit-hooks.yaml`, 'utf8')) as readonly Hook[];
/** The blocks of a language in docs/ci.md. */
export const blocks = (language: string): string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'))].map((found) => found[1]!);

/** Runs a step as GitHub does, with these inputs and the defaults of the others. */
export function runStep({ run, env: given }: Step, inputs: Readonly<Record<string, string>>, env: NodeJS.ProcessEnv) {
  const all = Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [name, inputs[name] ?? input.default]));
  const filled = Object.fromEntries(
    Object.entries(given ?? {}).map(([name, value]) => [
      name,
      value.replace(/\$\{\{ inputs\.([a-z-]+) \}\}/g, (_, input: string) => all[input]!),
    ]),
  );
  // what GitHub runs for `shell: bash`
  return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], { env: { ...env, ...filled }, encoding: 'utf8' });
}
