import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CheckedFile } from '../../../src/diagnostics/checked-file.ts';
import type { Built } from '../../../src/service/check/built.ts';
import { checkSteps } from '../../../src/service/check.ts';
import { Workspace } from '../../../src/service/workspace/workspace.ts';
import { finish } from '../../../src/text/steps.ts';
import { isDeep } from '../../depth.ts';
import { memoryHost } from '../../lsp/memory-host.ts';
import { newestOf } from '../../versions-by-layer.ts';

/*
 * A check of an edited config reuses what the checks before it left. It must say exactly what a check says that knows nothing of them.
 */

const path = '/work/a.bu';
/** Includes the config, and another one. */
const root = '/work/root.bu';
const lints = fileURLToPath(new URL('../../../fixtures/lints/', import.meta.url));

/** A config with many kinds of items. Some have equal contents, and some name others. */
const large = `# a comment
variant: fcos
version: ${newestOf('fcos')}
passwd:
  users:
    - name: core
      password_hash: $y$j9T$aaaaaaaaaaaaaaaaaaaaaa$bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      ssh_authorized_keys: [ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKKrI2O7K6fPP7HxAFNOxJCRW1mUOrvwekmpJz147+xy a@b]
    - name: app
      home_dir: /var/app
storage:
  disks:
    - device: /dev/disk/by-id/coreos-boot-disk
      partitions:
        - label: root
          number: 4
          size_mib: 8192
        - &data
          label: var
          size_mib: 0
  filesystems:
    - path: /var
      device: /dev/disk/by-partlabel/var
      format: xfs
      with_mount_unit: true
  files:
    - path: /etc/motd
      mode: 644
      contents: {inline: "hello \\u00fc"}
    - path: /usr/local/bin/run
      mode: 0755
      contents:
        inline: |
          #!/bin/bash
          podman run --rm app
    - path: /opt/bin/tool
      contents:
        source: https://example.com/tool.gz
        compression: gzip
        verification: {hash: sha256-${'0'.repeat(64)}}
    - path: /etc/containers/systemd/app.container
      contents: &shared
        inline: |
          [Container]
          Image=quay.io/app
          Network=app.network
          PublishPort=80:80
          [Install]
          WantedBy=multi-user.target
    - path: /etc/containers/systemd/copy.container
      contents: *shared
    - path: /etc/NetworkManager/system-connections/a.nmconnection
      contents:
        inline: |
          [connection]
          id=a
    - path: /etc/local
      contents: {local: a.txt}
  links:
    - path: /etc/localtime
      target: /usr/share/zoneinfo/Europe/Zurich
systemd:
  units:
    - name: app.service
      enabled: true
      contents: |
        [Unit]
        After=other.service
        Description=\${NAME}
        [Service]
        ExecStart=/usr/local/bin/run -v /var/data:/data
        Restart=Always
        [Install]
        WantedBy=multi-user.taget
      dropins:
        - name: a.conf
          contents: |
            [Service]
            Restart=Always
        - name: b.conf
          contents: |
            [Service]
            Restart=Always
    - name: other.service
      contents: "[Service]\\nExecStart=/usr/local/bin/run\\nExecStart=/opt/bin/tool\\n"
    - name: app.timer
      enabled: true
      contents_local: app.timer
`;

const files = {
  [root]: `compose:
  include:
    - a.bu
    - b.bu
---
variant: fcos
version: ${newestOf('fcos')}
`,
  '/work/b.bu': `variant: fcos
version: ${newestOf('fcos')}
systemd:
  units:
    - name: b.service
      contents: |
        [Service]
        ExecStart=/usr/local/bin/run
        Restart=Always
`,
  '/work/a.txt': 'a text\r\n',
  '/work/app.timer': '[Timer]\nOnCalender=daily\n[Install]\nWantedBy=timers.target\n',
};

const fixtures = readdirSync(lints).flatMap((name) => {
  try {
    return [readFileSync(`${lints}${name}/config.bu`, 'utf8')];
  } catch {
    return [];
  }
});

type Edit = (text: string, before: readonly string[]) => string;

/** Where the line starts that a number chooses. */
const lineAt = (text: string, n: number): number => text.lastIndexOf('\n', n % (text.length + 1)) + 1;
const endOfLine = (text: string, start: number): number => (text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start) + 1);
/** The item of a list, or the entry, that begins in a line: with the lines that are indented further. */
const endOfBlock = (text: string, start: number): number => {
  const indent = /^ */.exec(text.slice(start))![0].length;
  let end = endOfLine(text, start);
  while (end < text.length && /^ */.exec(text.slice(end))![0].length > indent) end = endOfLine(text, end);
  return end;
};

const HEADER = 'compose:\n  include: [b.bu]\n---\n';

const number = fc.nat({ max: 100_000 });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  // a letter, or what breaks the text
  fc.tuple(number, fc.constantFrom('x', ' ', '\n', '"', "'", '[', '\t', ': ', '- ', '#', '&a ', '*shared', '%', '${', '=', '€')).map(
    ([n, letter]): Edit =>
      (text) =>
        text.slice(0, n % (text.length + 1)) + letter + text.slice(n % (text.length + 1)),
  ),
  fc.tuple(number, fc.integer({ min: 1, max: 12 })).map(
    ([n, length]): Edit =>
      (text) =>
        text.slice(0, n % (text.length + 1)) + text.slice((n % (text.length + 1)) + length),
  ),
  // a block is removed, put elsewhere, or doubled
  fc.tuple(number, number, fc.boolean()).map(([n, to, stays]): Edit => {
    return (text) => {
      const start = lineAt(text, n);
      const block = text.slice(start, endOfBlock(text, start));
      const rest = stays ? text : text.slice(0, start) + text.slice(start + block.length);
      const target = lineAt(rest, to);
      return rest.slice(0, target) + block + rest.slice(target);
    };
  }),
  // a word is renamed everywhere
  fc.tuple(number, fc.constantFrom('other.service', 'var', 'x', 'multi-user.target')).map(
    ([n, name]): Edit =>
      (text) => {
        const [word] = /[\w.-]+/.exec(text.slice(n % (text.length + 1))) ?? [];
        return word === undefined ? text : text.replaceAll(word, name);
      },
  ),
  fc.constantFrom('fcos', 'flatcar', 'openshift', 'fiot').map(
    (variant): Edit =>
      (text) =>
        text.replace(/^variant:.*/m, `variant: ${variant}`),
  ),
  fc.constantFrom('1.1.0', '1.4.0', '1.6.0', '4.20.0', newestOf('fcos')).map(
    (version): Edit =>
      (text) =>
        text.replace(/^version:.*/m, `version: ${version}`),
  ),
  // two items have one path
  fc.tuple(number, number).map(
    ([from, to]): Edit =>
      (text) => {
        const paths = [...text.matchAll(/\bpath: *(\S+)/g)];
        if (paths.length === 0) return text;
        const [copied, replaced] = [paths[from % paths.length]!, paths[to % paths.length]!];
        return text.slice(0, replaced.index) + copied[0] + text.slice(replaced.index + replaced[0].length);
      },
  ),
  // keys are merged into a mapping, and an anchor moves to another value
  fc.tuple(number, fc.constantFrom('<<: *shared', '<<: *data', '<<: [*data, *shared]')).map(
    ([n, merge]): Edit =>
      (text) => {
        const start = lineAt(text, n);
        return `${text.slice(0, start)}${/^ */.exec(text.slice(start))![0]}${merge}\n${text.slice(start)}`;
      },
  ),
  fc.tuple(number, fc.constantFrom('&shared', '&data')).map(
    ([n, anchor]): Edit =>
      (text) => {
        const bare = text.replace(`${anchor} `, '').replace(`${anchor}\n`, '\n');
        const colons = [...bare.matchAll(/:(?=[ \n])/g)];
        const colon = colons[n % Math.max(colons.length, 1)];
        return colon ? `${bare.slice(0, colon.index + 1)} ${anchor}${bare.slice(colon.index + 1)}` : bare;
      },
  ),
  // a header comes, or goes
  fc.constant<Edit>((text) => (text.startsWith(HEADER) ? text.slice(HEADER.length) : HEADER + text)),
  // everything moves
  fc.constant<Edit>((text) => `# a line\n${text}`),
  // undo
  fc.nat({ max: 6 }).map(
    (back): Edit =>
      (text, before) =>
        before.at(-1 - back) ?? text,
  ),
);

const host = { ...memoryHost(files), gzip: (bytes: Uint8Array) => gzipSync(bytes) };

/** All that a check says, and what the config becomes, with the texts of all places. */
function said({ diagnostics, secrets }: CheckedFile, built: Built | undefined): string {
  return JSON.stringify(
    [diagnostics, [...(secrets ?? [])], built?.document, built?.size(), built?.size().contributors],
    (key, value: unknown) => (key === 'bytes' && value instanceof Uint8Array ? undefined : value instanceof Map ? [...value] : value),
  );
}

/** Edits one after the other. With a number, the next key is struck so many steps after the edit, before its check is done. */
const session = fc.array(fc.tuple(edit, fc.option(fc.nat({ max: 60 }))), { minLength: 1, maxLength: 12 });

it.each([
  ['a config', path, fc.oneof(fc.constant(large), fc.constantFrom(...fixtures)), isDeep ? 800 : 10],
  ['a root with an edited part', root, fc.constant(large), isDeep ? 400 : 3],
] as const)('after edits, a check of %s says what a check says that knows nothing of those before', (_, config, texts, numRuns) => {
  fc.assert(
    fc.property(texts, session, (first, edits) => {
      const workspace = new Workspace(host);
      const texts = [first];
      workspace.open({ path, text: first });
      workspace.check(config);
      for (const [change, givenUpAfter] of edits) {
        const text = change(texts.at(-1)!, texts);
        texts.push(text);
        workspace.open({ path, text });
        if (givenUpAfter !== null) {
          const steps = workspace.checkSteps(config);
          for (let i = 0; i < givenUpAfter && !steps.next().done; i++);
          continue;
        }
        let built: (() => Built | undefined) | undefined;
        const fresh = finish(
          checkSteps(workspace.files.read(config) as Uint8Array, {
            files: workspace.files,
            filesDir: '/work',
            otherFilesDirs: () => [],
            rootDir: '/work',
            name: config,
            gzip: host.gzip,
            onBuilt: (make) => {
              built = make;
            },
          }),
        );
        const checked = workspace.check(config)!;
        // of a config with a header, only the workspace says what it becomes
        const made = built && workspace.built(config)[0]?.built;
        expect(said(checked, made), text).toBe(said(fresh, built?.()));
      }
    }),
    { numRuns },
  );
});
