import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { filesOf, said } from '../../checks-of.ts';

/** Podman's generator: the one that the environment names, or where distributions have it. Podman has it since 4.4; Debian 12 has 4.3. */
const generator = [process.env.PODMAN_QUADLET ?? '', '/usr/libexec/podman/quadlet', '/usr/lib/podman/quadlet'].find((path) =>
  existsSync(path),
);
const folder = mkdtempSync(join(tmpdir(), 'quadlets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const IMAGE = 'Image=a.example/b';

/** Quadlets, and whether Podman refuses them. */
const quadlets: readonly (readonly [name: string, contents: string, isRefused: boolean])[] = [
  ['a.container', '[Container]\nContainerName=a', true],
  ['b.container', `[Container]\n${IMAGE}`, false],
  ['c.container', `[Container]\n${IMAGE}\nRootfs=/a`, true],
  ['d.container', `[Container]\n${IMAGE}\n[Service]\nType=simple`, true],
  ['e.container', `[Container]\n${IMAGE}\n[Service]\nType=oneshot`, false],
  ['f.container', `[Container]\n${IMAGE}\nnothing`, true],
  ['a.kube', '[Kube]\nNetwork=a', true],
  ['b.kube', '[Kube]\nYaml=/a.yml', false],
  ['a.volume', '[Volume]\nType=xfs', true],
  ['b.volume', '[Volume]\nType=xfs\nDevice=/dev/a', false],
  ['c.volume', '[Volume]\nDriver=image', true],
  ['d.volume', '[Volume]', false],
  ['a.network', '[Network]\nGateway=10.0.0.1', true],
  ['b.network', '[Network]\nGateway=10.0.0.1\nSubnet=10.0.0.0/24', false],
  ['a.image', '[Image]\nArch=arm64', true],
  ['a.build', '[Build]\nFile=/a', true],
  ['b.build', '[Build]\nFile=/a\nImageTag=b', false],
  ['g.container', `[Container]\n${IMAGE}\nImgae=a`, true],
  ['h.container', `[Container]\n${IMAGE}\n[Unknown]\nImgae=a`, false],
  ['i.container', `[Container]\n${IMAGE}\nGroup=a`, true],
  ['j.container', `[Container]\n${IMAGE}\nGroup=a\nUser=a`, false],
  ['k.container', `[Container]\n${IMAGE}\nPod=a`, true],
  ['l.container', `[Container]\n${IMAGE}\nUserNS=keep-id\nRemapUsers=auto`, true],
  ['m.container', `[Container]\n${IMAGE}\nRemapUsers=auto`, false],
  ['n.container', `[Container]\n${IMAGE}\n[Service]\nKillMode=process`, true],
  ['o.container', `[Container]\n${IMAGE}\n[Service]\nKillMode=mixed`, false],
  ['c.build', '[Build]\nImageTag=b\nFile=Containerfile', true],
  ['d.build', '[Build]\nImageTag=b\nFile=Containerfile\nSetWorkingDirectory=/a', false],
  ['e.build', '[Build]\nImageTag=b\nFile=https://a.example/Containerfile', false],
  ['a.pod', '[Pod]\nUIDMap=0:1:2\nRemapUid=0:1:2', true],
  ['b.pod', '[Pod]\nPodName=a', false],
];

describe('quadlets that Podman refuses', () => {
  it.each(quadlets)('%s', (name, contents, isRefused) => {
    const found = said(filesOf({ [`/etc/containers/systemd/${name}`]: contents }), /^quadlet\/(?:refused|unknown-key)$/);
    expect(found.length > 0).toBe(isRefused);
  });

  it.runIf(generator !== undefined)("Podman's generator refuses the same ones", () => {
    const differing = quadlets.filter(([name, contents, isRefused]) => {
      const own = join(folder, name);
      mkdirSync(own);
      writeFileSync(join(own, name), `${contents}\n`);
      const { stdout } = spawnSync(generator!, ['-dryrun'], { encoding: 'utf8', env: { ...process.env, QUADLET_UNIT_DIRS: own } });
      return !stdout.includes('[Service]') !== isRefused;
    });
    expect(differing.map(([name]) => name)).toEqual([]);
  });

  it('says of a misspelt key only that it is misspelt', () => {
    const contents = '[Container]\nImgae=a.example/b\n[Install]\nWantedBy=multi-user.target';
    expect(said(filesOf({ '/etc/containers/systemd/a.container': contents }), /^quadlet\//)).toEqual(['quadlet/unknown-key Imgae']);
  });

  it('places what contradicts another setting at its value', () => {
    const contents = `[Container]\n${IMAGE}\nGroup=users\n[Service]\nType=simple`;
    expect(said(filesOf({ '/etc/containers/systemd/a.container': contents }), /^quadlet\/refused/)).toEqual([
      'quadlet/refused users',
      'quadlet/refused simple',
    ]);
  });
});
