import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { items, type Leaf } from '../../../schema/placed.ts';
import { sshKeyTypes } from '../../facts/ssh-key-types.ts';
import { about, inContents } from '../../machine/diagnostics.ts';
import type { Machine } from '../../machine/machine.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { placeholderIn } from '../../placeholder-text.ts';
import { readSshKey, type SshKeyLine } from '../../ssh-public-key.ts';

/** Files that sshd takes authorized keys from. */
const KEY_FILES = /\/\.ssh\/(?:authorized_keys|authorized_keys\.d\/[^/]+)$/;
/** What OpenSSH takes at least since 9.1 (`RequiredRSASize` is 1024 by default, and 2048 in the policies of Fedora and RHEL). */
const RSA_BITS = 2048;

/** Authorized keys that let nobody in: sshd skips a line that it cannot read, without a word. */
export const authorizedKeys: MachineLint = (machine) => [...keysOfUsers(machine), ...keysInFiles(machine)];

function keysOfUsers({ users, spec }: Machine): Diagnostic[] {
  const hasLocal = spec?.shape.types.PasswdUser?.ssh_authorized_keys_local !== undefined;
  return users.flatMap((user) =>
    (items(user, 'sshAuthorizedKeys') as readonly Leaf[]).flatMap((key) => {
      const value = String(key.value);
      if (value.trim() === '') return about(key, diagnose('ssh-key/malformed', { fault: 'empty', type: '', canEmbed: false }));
      const problem = problemOf(value, hasLocal);
      return problem ? about(key, problem) : [];
    }),
  );
}

function keysInFiles({ nodes }: Machine): Diagnostic[] {
  return nodes.flatMap((node) => {
    const contents = KEY_FILES.test(node.path) ? node.contents() : undefined;
    if (!contents) return [];
    const problems: Diagnostic[] = [];
    let start = 0;
    for (const line of contents.text.split('\n')) {
      const problem = problemOf(line, false);
      if (problem) problems.push(inContents(contents, { start, end: start + line.trimEnd().length }, problem));
      start += line.length + 1;
    }
    return problems;
  });
}

/** What is wrong with the first line of a value that has something wrong. One value may hold several lines. */
function problemOf(value: string, hasLocal: boolean): Diagnostic | undefined {
  if (placeholderIn(value) !== undefined) return undefined;
  const lines = value.split('\n').flatMap((line) => readSshKey(line) ?? []);
  // a private key goes over many lines: it is said once
  const bad = lines.find(({ fault }) => fault === 'private') ?? lines.find(isProblem);
  if (!bad) return undefined;
  const { type = '', fault, rsaBits } = bad;
  if (fault === 'private') return diagnose('ssh-key/private');
  if (fault) return diagnose('ssh-key/malformed', { fault, type, canEmbed: hasLocal });
  return rsaBits === undefined ? diagnose('ssh-key/obsolete', 'type', { type }) : diagnose('ssh-key/obsolete', 'length', { bits: rsaBits });
}

function isProblem({ type, fault, rsaBits }: SshKeyLine): boolean {
  return fault !== undefined || sshKeyTypes[type!]?.isObsolete === true || (rsaBits !== undefined && rsaBits < RSA_BITS);
}
