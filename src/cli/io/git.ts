import { execFileSync } from 'node:child_process';

/** The most bytes that git may print: larger files are not read either. */
const MOST_OUTPUT = 2 ** 28;

/** What git printed, or the first line of its complaint. */
export type GitOutput = Buffer | { readonly fault: string };

/** Runs git in the working directory, without a shell. */
export type Git = (...args: readonly string[]) => GitOutput;

/**
 * Makes git fetch nothing. In a partial clone it would fetch a missing object by the program that the config of the repository names
 * (`remote.*.uploadpack`), and the repository may be somebody else's. Before git 2.45, only the empty list of protocols prevents that.
 */
const FETCH_NOTHING = { GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: '' };

/** What git prints if it does not fetch a missing object. */
const WOULD_FETCH = /^(?:warning: lazy fetching disabled|fatal: transport '.*' not allowed)/m;

export const git: Git = (...args) => {
  try {
    return execFileSync('git', args, {
      maxBuffer: MOST_OUTPUT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...FETCH_NOTHING },
    });
  } catch (error) {
    const { code, stderr } = error as { code?: string; stderr?: Buffer };
    if (code === 'ENOENT') return { fault: 'git is not installed' };
    if (code === 'ENOBUFS') return { fault: 'the file is too large' };
    const text = String(stderr ?? '');
    if (WOULD_FETCH.test(text)) return { fault: 'this partial clone does not have it, and butane fetches nothing: read it with git first' };
    const line = text.split('\n')[0] ?? '';
    return { fault: line.replace(/^(?:fatal|error): /, '') || 'git failed' };
  }
};
