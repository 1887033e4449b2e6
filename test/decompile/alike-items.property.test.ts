import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../any-text.ts';
import { translated } from '../compile/desugar/collapsed.ts';
import { runs } from '../depth.ts';
import { inPortions } from './in-portions.ts';

/*
 * Items that are alike are proved once. What a list of them becomes is compared with what it becomes where all of it is proved as one
 * config.
 */

const bytes = (config: object): Uint8Array => new TextEncoder().encode(JSON.stringify(config));
const base64 = (text: string | Uint8Array): string => Buffer.from(text).toString('base64');

const contents = fc.oneof(
  anyText({ maxLength: 8 }),
  fc.array(fc.constantFrom('a', 'b: c', ' ', '\n', '\n', '#!/bin/sh', '- ', 'x=1'), { maxLength: 8 }).map((parts) => parts.join('')),
  fc.constantFrom('', '\n', 'a\n', 'the contents\nof an item\n', '\0', 'yes', '/a'),
  // with a files directory, this becomes a local file
  fc.constant('a line\n'.repeat(600)),
);

/** A resource for contents, in one of the ways in which programs write them. */
const resources: readonly ((text: string) => object)[] = [
  (text) => ({ source: `data:,${encodeURIComponent(text)}` }),
  (text) => ({ source: `data:text/plain;charset=utf-8;base64,${base64(text)}` }),
  (text) => ({ source: `data:;base64,${base64(gzipSync(text))}`, compression: 'gzip' }),
  // no text
  (text) => ({ source: `data:;base64,${base64(`\0${text}`)}` }),
  (text) => ({ source: `data:;base64,${base64(Uint8Array.of(0xff, ...Buffer.from(text)))}` }),
  (text) => ({ source: `https://a.example/?${encodeURIComponent(text)}` }),
];

// no `.` or `..`: a path has to be simplified
const name = fc.stringMatching(/^[\w:é-][\w .:é-]{0,5}$/);
const resource = fc.tuple(fc.constantFrom(...resources), contents).map(([encoded, text]) => encoded(text));
const file = fc.record({
  name,
  contents: resource,
  more: fc.constantFrom({}, { mode: 0o755 }, { overwrite: true, user: { name: 'a' } }, { append: [{ source: 'data:,a' }] }),
});
const files = fc
  .uniqueArray(file, { selector: ({ name }) => name, minLength: 3, maxLength: 12 })
  .map((all) => all.map(({ name, contents, more }) => ({ path: `/etc/${name}`, contents, ...more })));
const units = fc
  .uniqueArray(fc.tuple(fc.stringMatching(/^[a-z]{1,3}$/), contents, fc.boolean()), { selector: ([name]) => name, maxLength: 8 })
  .map((all) =>
    all.map(([name, text, enabled]) => ({
      name: `${name}.service`,
      enabled,
      contents: text === '' ? '' : `[Unit]\nDescription=${JSON.stringify(text)}\n`,
    })),
  );

describe('a list of items that are alike', () => {
  it.each([{}, { localFiles: 'files' }, { variant: 'flatcar' }, { variant: 'openshift', lossy: true }])(
    'gives the same with %j',
    (options) => {
      fc.assert(
        fc.property(files, units, (files, units) => {
          // written in an order that this program does not write
          const config = bytes({ storage: { files }, systemd: { units }, ignition: { version: '3.4.0' } });
          const whole = inPortions(config, options, Number.POSITIVE_INFINITY);
          // with an item in a portion, each is taken as alike at once; with some, from the second one of its kind on
          for (const portion of [0, 200]) expect(inPortions(config, options, portion)).toEqual(whole);
        }),
        { numRuns: runs(400) },
      );
    },
  );
});

describe('a list of items that this program wrote', () => {
  // the oldest version escapes all contents, the others write the shortest URL
  it.each(['1.0.0', '1.5.0'])('of version %s gives the same, and becomes the same bytes', (version) => {
    const texts = fc.uniqueArray(fc.tuple(name, contents), { selector: ([name]) => name, minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(texts, (texts) => {
        const files = texts.map(([name, inline]) => ({ path: `/etc/${name}`, contents: { inline } }));
        // YAML has these characters in escapes only
        const hidden = /[\x7f-\x9f\ufeff\ufffe\uffff]/g;
        const written = JSON.stringify({ variant: 'fcos', version, storage: { files } });
        const output = translated(written.replace(hidden, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`));
        const config = new TextEncoder().encode(output);
        const whole = inPortions(config, { version }, Number.POSITIVE_INFINITY);
        for (const portion of [0, 200]) expect(inPortions(config, { version }, portion)).toEqual(whole);
        expect(translated(whole[0]!.config!)).toBe(output);
      }),
      { numRuns: runs(400) },
    );
  });

  it('with other data of gzip than this program makes gives the same', () => {
    const text = 'a line\n'.repeat(600);
    const resource = (level: number) => ({ compression: 'gzip', source: `data:;base64,${base64(gzipSync(text, { level }))}` });
    const files = [9, 1, 9, 1].map((level, i) => ({ path: `/etc/${i}`, contents: resource(level) }));
    const config = bytes({ ignition: { version: '3.4.0' }, storage: { files } });
    const whole = inPortions(config, {}, Number.POSITIVE_INFINITY);
    for (const portion of [0, 200]) expect(inPortions(config, {}, portion)).toEqual(whole);
  });
});

it('items of which the variant refuses the first are refused, with all of them in the report', () => {
  const metadata = { name: 'a', labels: { 'machineconfiguration.openshift.io/role': 'worker' } };
  const files = ['/a', '/b', '/c'].map((path) => ({ path, append: [{ source: 'data:,c' }], contents: { source: 'data:,a%0A' } }));
  const config = bytes({ kind: 'MachineConfig', metadata, spec: { config: { ignition: { version: '3.4.0' }, storage: { files } } } });
  const [whole, each] = [Number.POSITIVE_INFINITY, 0].map((portion) => inPortions(config, {}, portion)[0]!);
  expect(each).toEqual(whole);
  expect(each!.report.map(({ path }) => path.join('.'))).toEqual([0, 1, 2].map((i) => `storage.files.${i}.append`));
});
