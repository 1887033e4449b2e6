import { posix } from 'node:path';
import { type Files, isFault } from '../../host/files.ts';
import { type Git, git } from '../io/git.ts';
import { gitFiles } from '../io/git-files.ts';
import { nodeFiles } from '../io/node-host.ts';
import { type ReadConfig, readSource } from '../io/read-source.ts';
import { unreadFileText } from './missing-file.ts';

/** A config that an argument names. */
export interface Operand {
  /** Local files are found by its name: those of `HEAD:a.bu` are in the commit too. */
  readonly config: ReadConfig;
  readonly files: Files;
}

/** Why a config cannot be read, in a line. */
export interface OperandFault {
  readonly fault: string;
}

/**
 * Reads the config that an argument names: a file, `-` for stdin, or a file of a git revision (`HEAD~1:hosts/a.bu`). A file whose
 * name has a colon comes first.
 */
export function readOperand(argument: string, stdin: () => Uint8Array): Operand | OperandFault {
  if (argument === '') return { fault: 'a name is empty: name a file' };
  if (argument === '-') return { config: { name: '<stdin>', bytes: stdin() }, files: nodeFiles };
  try {
    return { config: readSource(argument), files: nodeFiles };
  } catch (error) {
    const revision = isMissing(error) ? revisionOf(argument) : undefined;
    if (revision !== undefined) return readCommitted(revision, argument, git);
    return { fault: unreadFileText(argument, error) };
  }
}

function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(String((error as { code?: string }).code));
}

/**
 * The revision in front of the first colon. One that begins with a dash would be an option of git, and what begins with a slash, `./` or
 * `../` is a path.
 */
export function revisionOf(argument: string): string | undefined {
  return /^(?!\.{0,2}\/)([^-:][^:]*):[\s\S]/.exec(argument)?.[1];
}

function readCommitted(revision: string, argument: string, run: Git): Operand | OperandFault {
  const path = argument.slice(revision.length + 1);
  // git takes `./a.bu` from the working directory, and `a.bu` from the top of the repository
  const prefix = /^\.{1,2}\//.test(path) ? run('rev-parse', '--show-prefix') : undefined;
  if (prefix && 'fault' in prefix) return { fault: `failed to read ${argument}: ${prefix.fault}` };
  const full = posix.join(prefix ? String(prefix).trimEnd() : '', path);
  const name = `${revision}:${full}`;
  const kind = run('cat-file', '-t', name);
  if ('fault' in kind) return { fault: `failed to read ${argument}: ${kind.fault}` };
  const files = gitFiles(revision, run);
  const bytes = files.read(name);
  return isFault(bytes) ? { fault: `failed to read ${argument}: it is no file of that revision` } : { config: { name, bytes }, files };
}
