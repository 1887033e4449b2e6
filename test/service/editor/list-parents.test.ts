import { describe, expect, it } from 'vitest';
import { check } from '../../../src/service/check.ts';
import { listParents } from '../../../src/service/editor/refactorings/list-parents.ts';

const HEADER = 'variant: fcos\nversion: 1.5.0\n';

/** The text after the directories are listed for what is between two `¦`; undefined if there are none to list. */
function listed(marked: string): string | undefined {
  const [before = '', selected = '', after = ''] = marked.split('¦');
  const text = before + selected + after;
  const refactoring = listParents(text, { start: before.length, end: before.length + selected.length });
  return refactoring?.edits.reduce((result, edit) => result.slice(0, edit.span.start) + edit.text + result.slice(edit.span.end), text);
}

/** The same at one place. */
const listedAt = (marked: string): string | undefined => listed(marked.replace('¦', '¦¦'));

describe('the directories that a path is in', () => {
  it('are listed with the owners of the file, the outermost first', () => {
    const files = `  files:
    - path: /var/lib/app/conf/a.conf
      user: {name: app}
      group: {id: 990}
`;
    expect(listedAt(`${HEADER}storage:\n${files.replace('a.conf', 'a¦.conf')}`)).toBe(`${HEADER}storage:
  directories:
    - path: /var/lib/app
      user:
        name: app
      group:
        id: 990
    - path: /var/lib/app/conf
      user:
        name: app
      group:
        id: 990
${files}`);
  });

  it('of several files are listed once, and only those that the config does not list', () => {
    const text = `${HEADER}storage:
  directories:
    - path: /opt/app
      mode: 0700
  files:
    - ¦path: /opt/app/a/one
    - path: /opt/app/a/two
  links:
    - path: /opt/app/b/three¦
      target: one
    - path: /opt/app/c/four
`;
    expect(listed(text)).toBe(
      text.replaceAll('¦', '').replace('directories:\n', 'directories:\n    - path: /opt/app/a\n    - path: /opt/app/b\n'),
    );
  });

  it('are none of those that the image has', () => {
    for (const path of ['/etc/motd', '/etc/systemd/system/a.service', '/usr/local/bin/a', '/var/lib/containers/a', '/home/core/a'])
      expect(listedAt(`${HEADER}storage:\n  files:\n    - path: ${path}¦\n`), path).toBeUndefined();
    expect(listedAt(`${HEADER}storage:\n  files:\n    - path: /etc/app/a¦\n`)).toContain('- path: /etc/app\n');
  });

  it('are not listed elsewhere, in brackets, or where the variant refuses directories', () => {
    expect(listedAt(`${HEADER}storage:\n  files:\n    - path: /opt/a/b\n      mo¦de: 0644\n`)).toBeUndefined();
    expect(listedAt(`${HEADER}storage: {files: [{path: /opt/a/b¦}]}\n`)).toBeUndefined();
    expect(listedAt(`${HEADER}storage:\n  directories: []\n  files:\n    - path: /opt/a/b¦\n`)).toBeUndefined();
    const openshift =
      'variant: openshift\nversion: 4.14.0\nmetadata: {name: a, labels: {machineconfiguration.openshift.io/role: worker}}\n';
    expect(listedAt(`${openshift}storage:\n  files:\n    - path: /opt/a/b¦\n`)).toBeUndefined();
  });

  it('make the config no worse', () => {
    const text = `compose: {vars: {a: 1}}\n---\n${HEADER}storage:\n  files:\n    # why\n    - path: /srv/app/a\n      user: {name: core}\n      group: {name: core}\n`;
    const after = listedAt(text.replace('app/a', 'app/a¦'))!;
    expect(after).toContain('    # why\n');
    const codes = (config: string): readonly string[] => check(config).diagnostics.map(({ code }) => code);
    expect(codes(after)).toEqual(codes(text));
  });
});
