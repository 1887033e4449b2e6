import { mkdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ESCAPES, expectHarmless } from './harmless.ts';
import { inEmptyFolder, run } from './run-subcommand.ts';

/*
 * Configs of somebody else, through the subcommands that read them as documents: what they say is seen, and acts on nobody. Their secrets
 * are in no report.
 */

const { write } = inEmptyFolder();

/** The escapes as YAML and JSON have them. */
const YAML = '\\e[35m\\e]0;title\\a\\u202e\\u009b2J\\u200b ##[error]x';
const LINES = `${YAML}\\n::error::x`;
const FOREIGN = `${ESCAPES}\n::error::x`;

function valid(secret: string): string {
  return `variant: fcos
version: 1.5.0
# \u202e
storage:
  directories: [{path: "/d${LINES}"}]
  files:
    - path: "/a${LINES}"
      contents: {inline: "${secret.length}${LINES}"}
    - path: /b
      contents: {inline: "-----BEGIN PRIVATE KEY-----\\n${secret}\\n-----END PRIVATE KEY-----\\n"}
    - path: /c
      contents: {source: "https://user:${secret}@example.com/x", http_headers: [{name: Authorization, value: "Bearer ${secret}"}]}
  links: [{path: "/l${LINES}", target: "/t${LINES}"}]
systemd:
  units:
    - name: a.service
      enabled: true
      contents: "[Unit]\\nDescription=${YAML}\\n[Service]\\nExecStart=/bin/x ${YAML}${secret.length}\\n[Install]\\nWantedBy=multi-user.target\\n"
passwd:
  users: [{name: "core", password_hash: "${secret}", ssh_authorized_keys: ["ssh-ed25519 AAAA ${YAML}"], gecos: "${LINES}"}]
`;
}
const FAULTY = `variant: fcos
version: 1.5.0
"${LINES}": 1
passwd: {users: [{name: core, password_hash: hunter2}]}
storage: {files: [{path: "${LINES}", contents: {local: "${LINES}"}}]}
::error::x: 1
`;
const HEADER = `compose:\n  include: ["${LINES}"]\n  vars: {"${LINES}": {type: string}}\n  instances: {"${LINES}": {}}\n---\n${FAULTY}`;
const SECRETS = `compose:
  vars: {v: {type: string, secret: true}}
  instances: {a: {v: hunter2}, b: {}}
---
variant: fcos
version: 1.4.0
passwd: {users: [{name: core, password_hash: "\${var.v}", x: 1}]}
storage: {files: [{path: "\${var.v}"}]}
`;
const IGNITION = JSON.stringify({
  ignition: { version: '3.4.0' },
  [FOREIGN]: 1,
  storage: { files: [{ path: `/a${FOREIGN}`, user: { name: FOREIGN }, contents: { source: 'data:,x' } }, { path: FOREIGN }] },
  passwd: { users: [{ name: 'core', passwordHash: 'hunter2' }] },
});

const FILES: Readonly<Record<string, string>> = {
  [`::error::a${ESCAPES}.bu`]: valid('hunter2'),
  [`b\n::error::x${ESCAPES}.bu`]: valid('hunter22'),
  [`c${ESCAPES}.bu`]: FAULTY,
  [`d${ESCAPES}.bu`]: HEADER,
  'e.bu': SECRETS,
  [`##[error]f${ESCAPES}.ign`]: IGNITION,
};
const [VALID, OTHER] = Object.keys(FILES) as [string, string];

const REPORTS: readonly (readonly [before: readonly string[], after: readonly string[]])[] = [
  [['inspect'], []],
  [['inspect', '--tree'], []],
  [['inspect', '--format', 'json'], []],
  [['inspect', '--file', LINES], []],
  [['diff'], [OTHER]],
  [['diff', OTHER], []],
  [['diff', '--stat'], [OTHER]],
  [['diff', '--format', 'json'], [OTHER]],
  [['apply', '-n', '--root', 'tree'], []],
  [['apply', '--root', `tree${FOREIGN}`], []],
  [['decompile', '--out-dir', `out${FOREIGN}`], []],
  [['decompile', '--files-dir', `files${FOREIGN}`, '-o', 'out.bu'], []],
  [['upgrade', '--in-place'], []],
  [['build', '--out-dir', `built${FOREIGN}`], []],
  [['check'], []],
];

describe.each([false, true])('to a terminal: %j', (isTerminal) => {
  const more = { stdoutIsTerminal: () => isTerminal, stderrIsTerminal: () => isTerminal };

  it.each(REPORTS)('butane %j %j acts on nobody, and shows no secret', async (before, after) => {
    for (const [name, text] of Object.entries(FILES)) {
      for (const [file, contents] of Object.entries(FILES)) write(file, contents);
      const ran = await run([...before, name, ...after], '', more);
      expectHarmless(ran);
      expect(ran.stdout + ran.stderr, text).not.toMatch(/hunter2/);
      expect(ran.exit > 0 || name === VALID || name === OTHER || before[0] === 'decompile', name).toBe(true);
    }
  });

  it('the change of an upgrade is shown without the secrets of the header', async () => {
    write('a.bu', SECRETS.replace(/, x: 1|, b: \{\}|storage.*\n/g, ''));
    const { stdout, stderr } = await run(['upgrade', '--dry-run', '--to', '1.5.0', 'a.bu'], '', { ...more, stdoutIsTerminal: () => true });
    expect(stdout).toContain('-version: 1.4.0\n+version: 1.5.0\n');
    expect(stdout).toContain('instances: {a: {v: ●●●}}');
    expect(stdout + stderr).not.toContain('hunter2');
  });

  it('git gets a change of what is no valid config without secrets', async () => {
    write('old', FAULTY);
    write('new', `${FAULTY}::error::y: 2\n`);
    write('composed', SECRETS);
    for (const sides of [
      ['old', 'new'],
      ['new', 'old'],
      ['old', 'composed'],
      ['composed', '/dev/null'],
    ] as const) {
      const ran = await run(['diff', `x${FOREIGN}.bu`, sides[0], 'a', '100644', sides[1], 'b', '100644'], '', more);
      expectHarmless(ran);
      expect(ran.stdout).toMatch(/^[-+]/m);
      expect(ran.stdout).not.toContain('hunter2');
    }
  });
});

describe('subcommands that quote their arguments', () => {
  it.each([
    ['inspect', FOREIGN],
    ['inspect', `HEAD:${FOREIGN}`],
    ['inspect', '--file', FOREIGN, 'good.bu'],
    ['inspect', '--instance', FOREIGN, 'e.bu'],
    ['diff', `${ESCAPES}:x`, 'good.bu'],
    ['flatten', FOREIGN],
    ['flatten', '--set', FOREIGN, 'good.bu'],
    ['flatten', '--vars', FOREIGN, 'good.bu'],
    ['flatten', '--instance', FOREIGN, 'e.bu'],
    ['upgrade', FOREIGN],
    ['upgrade', '--to', FOREIGN, 'good.bu'],
    ['decompile', FOREIGN],
    ['decompile', '--variant', FOREIGN, 'a.ign'],
    ['decompile', '--version', FOREIGN, 'a.ign'],
    ['decompile', '--out-dir', `file/${FOREIGN}`, 'a.ign'],
    ['apply', '--root', FOREIGN, FOREIGN],
    ['apply', '--root', `file/${FOREIGN}`, 'good.bu'],
    ['apply', '--root', 'tree', '--cache', FOREIGN, 'fetched.bu'],
    ['apply', '--root', 'tree', '--ownership', `${ESCAPES}\n::error::x/x`, 'good.bu'],
    ['lsp', FOREIGN],
    ['lsp', `--${FOREIGN}`],
  ])('%j', async (...args) => {
    write('good.bu', 'variant: fcos\nversion: 1.5.0\n');
    write(
      'fetched.bu',
      `variant: fcos\nversion: 1.5.0\nstorage: {files: [{path: /a, contents: {source: "https://x/", verification: {hash: sha256-${'0'.repeat(64)}}}}]}\n`,
    );
    write('a.ign', '{"ignition":{"version":"3.4.0"}}');
    write('e.bu', SECRETS);
    write('file', '');
    mkdirSync('folder');
    const ran = await run(args);
    expect(ran.stdout + ran.stderr).not.toBe('');
    expectHarmless(ran);
  });
});
