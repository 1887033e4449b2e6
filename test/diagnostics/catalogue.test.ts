import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkExample } from '../../scripts/generate/example-report.ts';
import { codeEntry, codeSubjects, codes } from '../../src/diagnostics/catalogue.ts';

const src = fileURLToPath(new URL('../../src/', import.meta.url));

/** No text alone can show these. */
const WITHOUT_EXAMPLE: Readonly<Record<string, string>> = {
  'bug/structure': 'a bug',
  'compose/missing-value': '`check` takes any value for one that is missing',
  'compose/too-deep': 'needs 17 files',
  'compose/too-long': 'fills pages',
  'compose/too-many-parts': 'needs 256 files',
  'config/generates-invalid': 'the last line of the drop-in, which goes with other codes',
  'config/invalid': 'the last line of the drop-in, which goes with other codes',
  'decompile/adds-cipher': 'about what is read back, which `check` does not do',
  'decompile/is-butane': 'about what is read back, which `check` does not do',
  'decompile/left-out': 'about what is read back, which `check` does not do',
  'decompile/no-such-field': 'about what is read back, which `check` does not do',
  'decompile/other-version': 'about what is read back, which `check` does not do',
  'decompile/refused': 'about what is read back, which `check` does not do',
  'decompile/several-configs': 'about what is read back, which `check` does not do',
  'decompile/special-bits': 'about what is read back, which `check` does not do',
  'decompile/unknown-version': 'about what is read back, which `check` does not do',
  'document/no-instance': 'about an instance that the caller names',
  'document/no-machine-config-named': 'about a MachineConfig that the caller names',
  'document/no-host': 'about what is read as a document, which `check` does not do',
  'document/no-machine-config': 'about what is read as a document, which `check` does not do',
  'document/other-object': 'about what is read as a document, which `check` does not do',
  'document/unknown-kind': 'about what is read as a document, which `check` does not do',
  'file/unreadable': 'about the surroundings',
  'ignition/gzip': 'bytes that are no text',
  'machine-config/elided-field': 'needs an option of the command',
  'machine-config/too-large': 'fills pages',
  'merge/invalid': 'about two configs',
  'merge/versions': 'about two configs',
  'tree/file-type': 'needs a socket or a device',
  'user-data/over-every-limit': 'fills pages',
  'user-data/too-large': 'fills pages',
  'yaml/excessive-aliasing': 'fills pages',
  'yaml/type': 'the last line of the drop-in, which goes with other codes',
};

/** What cannot be shown without something else. */
const BESIDE: Readonly<Record<string, string>> = {
  // says what is wrong with the URL
  'luks/key-file': 'error url/scheme',
  // whose rule covers it
  'filesystem/label-without-format': 'error filesystem/no-format',
};

/** Every text in the sources that has the form of a code and a subject for its first part. */
function codesInSources(): ReadonlySet<string> {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !/^(catalogue|generate)\//.test(file),
  );
  const found = files.flatMap((file) => {
    const text = readFileSync(join(src, file), 'utf8');
    return [...text.matchAll(/(?<!from |import\(?)'([a-z]+(?:-[a-z]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*)'/g)].map((match) => match[1]!);
  });
  return new Set(found);
}

describe('codes', () => {
  const inSources = codesInSources();

  it('every one that the sources say has an entry', () => {
    expect(inSources.size).toBeGreaterThan(100);
    expect([...inSources].filter((code) => codeEntry(code) === undefined)).toEqual([]);
  });

  it('every entry is said somewhere', () => {
    expect(codes().filter((code) => !inSources.has(code))).toEqual([]);
  });

  it('are well-formed and sorted, and there is none beside them', () => {
    for (const code of codes()) expect(code).toMatch(/^[a-z]+(-[a-z]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(codes()).toEqual([...codes()].sort());
    expect(new Set(codes().map((code) => code.split('/')[0]))).toEqual(new Set(codeSubjects()));
    for (const none of ['', 'resource', 'resource/', 'resource/nothing', 'constructor/name', 'resource/constructor']) {
      expect(codeEntry(none)).toBeUndefined();
    }
  });
});

describe.each(codes())('%s', (code) => {
  const entry = codeEntry(code)!;

  it('says in plain sentences what, why and what to do', () => {
    expect(entry.title).toMatch(/^[^\n]{10,90}[^.\n]$/);
    for (const text of [entry.why, entry.remedy]) expect(text).toMatch(/^[^\n]{8,}\.$/);
  });

  it('has an example, or a reason for none', () => {
    expect(entry.example === undefined).toBe(Object.hasOwn(WITHOUT_EXAMPLE, code));
  });

  it.skipIf(entry.example === undefined)('is all that its example shows', () => {
    const found = checkExample(entry.example!).diagnostics.map((one) => `${one.severity} ${one.code}`);
    const beside = BESIDE[code] === undefined ? [] : [BESIDE[code]];
    expect(new Set(found)).toEqual(new Set([`${entry.severity} ${code}`, ...beside]));
  });
});

it('no reason for a missing example outlives its code', () => {
  expect(Object.keys(WITHOUT_EXAMPLE).filter((code) => codeEntry(code) === undefined)).toEqual([]);
});
