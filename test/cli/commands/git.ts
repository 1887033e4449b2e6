import { execFileSync } from 'node:child_process';

/** Runs git in a folder, with no settings but those that the test makes there. */
export function gitIn(folder: string): (...args: readonly string[]) => string {
  const env = { PATH: process.env.PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: '1', LC_ALL: 'C' };
  const settings = ['-c', 'user.name=x', '-c', 'user.email=x@example.com', '-c', 'init.defaultBranch=main'];
  return (...args) => execFileSync('git', [...settings, ...args], { cwd: folder, encoding: 'utf8', env });
}
