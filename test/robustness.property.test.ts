import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeConfig } from '../src/compile/decode/decode-config.ts';
import { desugar } from '../src/compile/desugar/desugar.ts';
import { translate } from '../src/compile/translate.ts';
import { validate } from '../src/compile/validate.ts';
import type { Placed } from '../src/schema/placed.ts';
import { snake } from '../src/spec/derive.ts';
import { foldSpec } from '../src/spec/spec.ts';
import { rows } from '../src/spec/versions.ts';
import { readYaml } from '../src/syntax/yaml/read-yaml.ts';
import { runs, some } from './depth.ts';
import { cases } from './upstream/cases.ts';

const header = 'variant: fcos\nversion: 1.5.0\n';

describe('whatever the input', () => {
  it('never throws at bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(translate(bytes).fatal).toBeDefined();
        expect(validate(bytes).fatal ?? validate(bytes).report[0]).toBeDefined();
      }),
      { numRuns: runs(500) },
    );
  });

  it('never throws at a config whose values are anything', () => {
    const key = fc.constantFrom(
      'storage',
      'files',
      'path',
      'mode',
      'contents',
      'inline',
      'local',
      'passwd',
      'users',
      'name',
      'systemd',
      'units',
      'ignition',
      'config',
      'merge',
      'boot_device',
      'luks',
      'tang',
    );
    const value = fc.letrec((tie) => ({
      node: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.string({ maxLength: 6 }),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('node'), { maxLength: 3 }),
        fc.dictionary(key, tie('node'), { maxKeys: 4 }),
      ),
    })).node;
    fc.assert(
      fc.property(fc.constantFrom(...rows), fc.dictionary(key, value, { maxKeys: 4 }), ({ variant, version }, config) => {
        // JSON is YAML
        translate(JSON.stringify({ variant, version, ...config }));
        validate(JSON.stringify({ ignition: { version: '3.4.0' }, ...config }));
      }),
      { numRuns: runs(1500) },
    );
  });

  it.each([
    [
      'an alias bomb',
      `${header}a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'.replace(
        /./g,
        (c) =>
          `${c}: &${c} [${Array(9)
            .fill(`*${String.fromCharCode(c.charCodeAt(0) - 1)}`)
            .join(',')}]\n`,
      )}storage:\n  files: *i\n`,
    ],
    ['an alias of itself', `${header}storage: &s\n  files:\n    - contents: *s\n`],
    ['10,000 levels of lists', `${header}x: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`],
    ['10,000 levels of mappings', `${header}x: ${'{a: '.repeat(10_000)}1${'}'.repeat(10_000)}\n`],
    ['100,000 levels of sequences', `${header}x:\n${'- '.repeat(100_000)}\n`],
  ])('answers %s', (_, config) => {
    // in time that grows with a power of the text, none of these would end
    expect(translate(config)).toMatchObject({ report: expect.any(Array) });
  });

  it('answers JSON of 10,000 levels', () => {
    const { report } = validate(`{"ignition":{"version":"3.4.0"},"x":${'['.repeat(10_001)}`);
    expect(report).toMatchObject([{ code: 'json/syntax' }]);
  });
});

describe('every emitted value', () => {
  const translated = ['valid', 'sugar'].flatMap(cases).filter((kase) => kase.exit === 0 && kase.input && !kase.args.includes('{files}'));

  it.each(some(translated))('has an origin: $id', ({ input }) => {
    const source = { name: 'config.bu', bytes: new Uint8Array(), text: input! };
    const [, variant = ''] = /^variant: *["']?(\w+)/m.exec(input!) ?? [];
    const [, version = ''] = /^version: *["']?([\w.-]+)/m.exec(input!) ?? [];
    const row = rows.find((known) => known.variant === variant && known.version === version);
    if (!row) return;
    const spec = foldSpec(row);
    const { config } = decodeConfig(readYaml(source).root, source, spec.shape);
    const { document } = desugar(config, spec, snake, {
      shape: spec.ignition.shape,
      version: spec.ignition.version,
      files: undefined,
      gzip: undefined,
      compress: false,
    });
    const without: string[] = [];
    const visit = (value: Placed, path: string): void => {
      if (value.kind === 'leaf') {
        // a required value that nobody wrote has nobody to blame
        if (!value.origin && value.value !== '' && value.value !== 0 && value.value !== false) without.push(path);
      } else if (value.kind === 'list') value.items.forEach((item, i) => void visit(item, `${path}.${i}`));
      else for (const [name, field] of value.fields) visit(field, `${path}.${name}`);
    };
    visit(document, '$');
    expect(without).toEqual([]);
  });
});
