import { describe, expect, it } from 'vitest';
import { compose } from '../../src/index.ts';

const FCOS = 'variant: fcos\nversion: 1.6.0\n';
const files: Readonly<Record<string, string>> = {
  'hosts/a.bu': `compose:\n  vars: { name: null, token: { secret: true } }\n  include: [../parts/b.bu]\n---\n${FCOS}storage:\n  files:\n    - path: /etc/a\n      contents: { inline: "\${var.name} \${var.token}" }\n`,
  'parts/b.bu': `${FCOS}storage:\n  links:\n    - path: /etc/b\n      target: /srv\n`,
};
const read = (path: string): string | undefined => files[path];

describe('compose of the library', () => {
  it('needs nothing but a function that reads', () => {
    const [done] = compose('hosts/a.bu', { read, set: { name: 'x' }, vars: ['token: t'] });
    expect(done).toMatchObject({ instance: undefined, hasSecret: true, diagnostics: [] });
    expect(JSON.parse(done!.output!).storage).toMatchObject({ files: [{ path: '/etc/a' }], links: [{ path: '/etc/b' }] });
  });

  it('says what is wrong', () => {
    const [done] = compose('hosts/a.bu', { read });
    expect(done!.output).toBeUndefined();
    expect(done!.diagnostics.map(({ code }) => code)).toEqual(['compose/missing-value', 'compose/missing-value']);
    const [outside] = compose('hosts/a.bu', { read, rootDir: 'hosts' });
    expect(outside!.diagnostics.map(({ code }) => code)).toContain('compose/refused-path');
    expect(() => compose('none.bu', { read })).toThrow('none.bu cannot be read');
  });
});
