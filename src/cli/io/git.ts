import { execFileSync } from 'node:child_process';

/** The most bytes that git may print: larger files are not read either. */
const MOST_OUTPUT = 2 ** 28;

/** What git printed, or the first line of its complaint. */
export type GitOutput = Buffer | { readonly fault: string };

/** Runs git in the working directory, without a shell. */
export type Git = (...args: readonly string[]) => GitOutput;

export const git: Git = (...args) => {
  try {
    return execFileSync('git', args, { maxBuffer: MOST_OUTPUT, stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    const { code, stderr } = error as { code?: string; stderr?: Buffer };
    if (code === 'ENOENT') return { fault: 'git is not installed' };
    if (code === 'ENOBUFS') return { fault: 'the file is too large' };
    const line = String(stderr ?? '').split('\n')[0] ?? '';
    return { fault: line.replace(/^(?:fatal|error): /, '') || 'git failed' };
  }
};
