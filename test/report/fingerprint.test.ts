import { assert, property } from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fingerprints, fnv1a64 } from '../../src/report/fingerprint.ts';
import { check } from '../../src/service/check.ts';
import { showPath } from '../../src/text/path.ts';
import { anyText } from '../any-text.ts';
import { checked, problem } from './checked.ts';

// from the list that the makers of the hash publish
test.each([
  ['', 'cbf29ce484222325'],
  ['a', 'af63dc4c8601ec8c'],
  ['foobar', '85944171f73967e8'],
])('fnv1a64(%j)', (text, hash) => {
  expect(fnv1a64(text)).toBe(hash);
});

// as its definition has it
test('fnv1a64 of any text', () => {
  assert(
    property(anyText(), (text) => {
      let hash = 0xcbf29ce484222325n;
      for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
      expect(fnv1a64(text)).toBe(hash.toString(16).padStart(16, '0'));
    }),
  );
});

const CONFIG = `variant: fcos
version: 1.5.0
passwd:
  users:
    - name: core
      password_hash: $6$saltsalt$TVLlQcbpFVof5W3Yz4DTP6gRstiNuHwwTt6GLc1E5n0U0aDehy0S5knV8wiOQSpT0Y77vwPZN.Pq.H91p5hVO1
      uuid: 1
storage:
  files:
    - path: /a
      mode: 644
    - path: /b
      mode: 755
      mood: x
`;

const of = (text: string, path = 'x.bu'): Map<string, string> => {
  const { diagnostics } = check(text, { name: path });
  const known = fingerprints(diagnostics);
  return new Map(diagnostics.map(({ code, path: at }, i) => [`${code} ${showPath(at)}`, known[i]!]));
};

describe('fingerprints', () => {
  const before = of(CONFIG);

  it('are different for different problems, those of one place too', () => {
    expect(before.size).toBe(4);
    expect(new Set(before.values()).size).toBe(4);
    const text = 'a: 1\n';
    const equal = fingerprints(
      checked('x.bu', text, problem(text, '1'), problem(text, '1'), problem(text, '1', { code: 'path/relative' })).diagnostics,
    );
    expect(new Set(equal).size).toBe(3);
  });

  it('stay when lines come, are indented otherwise, or end in CR LF', () => {
    expect(of(`# new\n\n${CONFIG}`)).toEqual(before);
    expect(of(CONFIG.replace(/^ /gm, '  '))).toEqual(before);
    expect([...of(CONFIG.replaceAll('\n', '\r\n')).values()]).toEqual([...before.values()]);
  });

  it('stay when another item comes before, although the path changes', () => {
    const after = of(CONFIG.replace('  files:\n', '  files:\n    - path: /new\n'));
    expect(after.get('mode/decimal $.storage.files.1.mode')).toBe(before.get('mode/decimal $.storage.files.0.mode'));
    expect(after.get('mode/decimal $.storage.files.2.mode')).toBe(before.get('mode/decimal $.storage.files.1.mode'));
  });

  it('change with the name of the item, the file and the code', () => {
    const mode = 'mode/decimal $.storage.files.0.mode';
    expect(of(CONFIG.replace('/a', '/c')).get(mode)).not.toBe(before.get(mode));
    expect(of(CONFIG, 'y.bu').get(mode)).not.toBe(before.get(mode));
    expect(of(CONFIG, './x.bu')).toEqual(before);
  });

  it('tell nothing of the value, nor of the lines around it', () => {
    const other = CONFIG.replace('$6$saltsalt', '$6$others')
      .replace('644', '600')
      .replace('mood: x', 'mood: y')
      .replace('uuid: 1', 'uuid: 2');
    expect([...of(other).values()]).toEqual([...before.values()]);
  });
});
