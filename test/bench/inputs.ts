/**
 * A config of about so many lines: what a Fedora CoreOS machine has, over and over. The same for the same numbers, always.
 *
 * @param first tells one config from another of the same size
 */
export function configOfLines(lines: number, first = 0): string {
  const head = ['variant: fcos', 'version: 1.5.0', ...USERS];
  const files: string[] = [];
  const units: string[] = [];
  const used = (): number => head.length + files.length + units.length + HEADINGS;
  for (let i = first; used() < lines; i++) {
    files.push(...(i % 4 === 3 ? remoteFile(i) : inlineFile(i)));
    if (i % 3 === 0 && used() < lines) units.push(...unit(i));
    if (i % 25 === 24 && used() < lines) units.push(...unitWithDropIn(i));
  }
  return `${[...head, 'storage:', '  files:', ...files, 'systemd:', '  units:', ...(units.length > 0 ? units : unit(0))].join('\n')}\n`;
}

const HEADINGS = 4;

const USERS = `passwd:
  users:
    - name: core
      groups: [wheel, sudo]
      ssh_authorized_keys:
        - ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKKrI2O7K6fPP7HxAFNOxJCRW1mUOrvwekmpJz147+xy core@example.com`.split('\n');

function inlineFile(i: number): string[] {
  return `    - path: /etc/app-${i % 40}/conf.d/${i}.conf
      mode: 0644
      user: { name: root }
      contents:
        inline: |
          # settings of part ${i}
          [section-${i % 7}]
          listen = 10.${(i >> 8) & 255}.${i & 255}.1:${1024 + (i % 60000)}
          workers = ${1 + (i % 16)}
          greeting = "grüße, part ${i}"`.split('\n');
}

function remoteFile(i: number): string[] {
  return `    - path: /opt/bin/tool-${i}
      mode: 0755
      overwrite: true
      contents:
        source: https://example.com/releases/tool-${i}.gz
        compression: gzip
        verification:
          hash: sha256-${i.toString(16).padStart(64, '0')}`.split('\n');
}

function unit(i: number): string[] {
  return `    - name: part-${i}.service
      enabled: true
      contents: |
        [Unit]
        Description=Part ${i}
        Wants=network-online.target
        After=network-online.target
        [Service]
        ExecStart=/usr/bin/podman run --rm --name part-${i} quay.io/example/part:${i}
        Restart=on-failure
        [Install]
        WantedBy=multi-user.target`.split('\n');
}

function unitWithDropIn(i: number): string[] {
  return `    - name: part-${i}.timer
      dropins:
        - name: 10-often.conf
          contents: |
            [Timer]
            OnCalendar=*:0/${1 + (i % 30)}`.split('\n');
}

/** So many bytes, of which gzip saves about half: every other line is noise. */
export function halfCompressible(bytes: number, seed: number): Uint8Array {
  const contents = new Uint8Array(bytes);
  // xorshift; any nonzero state will do
  let state = (seed + 1) * 2654435761;
  for (let i = 0; i < bytes; i++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    contents[i] = (i >> 6) % 2 === 0 ? state & 255 : 97 + (i % 23);
  }
  return contents;
}

/** The config that embeds a tree of local files. */
export const TREE_CONFIG = 'variant: fcos\nversion: 1.5.0\nstorage:\n  trees:\n    - local: tree\n      path: /srv\n';
