import { expect, it } from 'vitest';
import { type ConfigSymbol, matchingSymbols, symbolsOf } from '../../../src/service/editor/symbols.ts';

const CONFIG = `variant: fcos
version: 1.5.0
storage:
  disks:
    - device: /dev/vda
      partitions:
        - label: var
        - number: 2
  files:
    - path: /etc/motd
    - mode: 0644
systemd:
  units:
    - {name: a.service, dropins: [{name: b.conf}]}
passwd:
  users:
    - name: core
`;

const shown = ({ name, list, children }: ConfigSymbol): string =>
  `${list} ${name}${children.map((child) => ` (${shown(child)})`).join('')}`;

it('symbols are what has a name, with what is inside', () => {
  expect(symbolsOf(CONFIG).map(shown)).toEqual([
    'disks /dev/vda (partitions var)',
    'files /etc/motd',
    'units a.service (dropins b.conf)',
    'users core',
  ]);
});

it('the place of a symbol contains its name, also behind the header of a composed config', () => {
  const composed = `compose:\n  include:\n    - a.bu\n---\n${CONFIG}`;
  for (const text of [CONFIG, composed]) {
    const symbols = symbolsOf(text);
    expect(symbols).toHaveLength(4);
    for (const { name, span, nameSpan } of symbols) {
      expect(text.slice(nameSpan.start, nameSpan.end)).toBe(name);
      expect(span.start).toBeLessThanOrEqual(nameSpan.start);
      expect(span.end).toBeGreaterThanOrEqual(nameSpan.end);
    }
  }
});

it('an incomplete config has the symbols that can be read', () => {
  expect(symbolsOf(`${CONFIG}    - name: [\n`).map(({ name }) => name)).toContain('/etc/motd');
  expect(symbolsOf('')).toEqual([]);
  expect(symbolsOf('- a\n')).toEqual([]);
});

it('the variables of a header are symbols', () => {
  const text = `compose:\n  vars:\n    role: {one_of: [web]}\n    "size": 3\n---\n${CONFIG}`;
  const [role, size, disk] = symbolsOf(text);
  expect([role, size, disk].map((symbol) => shown(symbol!))).toEqual(['vars role', 'vars size', 'disks /dev/vda (partitions var)']);
  expect(text.slice(role!.span.start, role!.span.end)).toBe('role: {one_of: [web]}');
});

it('a query finds names by their letters in order, also inside of other symbols', () => {
  const found = (query: string): string[] => matchingSymbols(symbolsOf(CONFIG), query).map(({ name }) => name);
  expect(found('VAR')).toEqual(['var']);
  expect(found('asv')).toEqual(['a.service']);
  expect(found('b.c')).toEqual(['b.conf']);
  expect(found('xyz')).toEqual([]);
  expect(found('')).toEqual(['/dev/vda', 'var', '/etc/motd', 'a.service', 'b.conf', 'core']);
});
