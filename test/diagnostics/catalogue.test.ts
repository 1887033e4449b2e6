import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkExample } from '../../scripts/generate/example-report.ts';
import { codeSubjects, codes } from '../../src/diagnostics/catalogue.ts';
import { describedCode } from '../../src/diagnostics/described-code.ts';

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
  // requests of the language server have the name of the program as their first part
  return new Set(found.filter((code) => !code.startsWith('butane/')));
}

describe('codes', () => {
  const inSources = codesInSources();

  it('every one that the sources say has an entry', () => {
    expect(inSources.size).toBeGreaterThan(100);
    expect([...inSources].filter((code) => describedCode(code) === undefined)).toEqual([]);
  });

  it('every entry is said somewhere', () => {
    expect(codes().filter((code) => !inSources.has(code))).toEqual([]);
  });

  it('are well-formed and sorted, and there is none beside them', () => {
    for (const code of codes()) expect(code).toMatch(/^[a-z]+(-[a-z]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(codes()).toEqual([...codes()].sort());
    expect(new Set(codes().map((code) => code.split('/')[0]))).toEqual(new Set(codeSubjects()));
    for (const none of ['', 'resource', 'resource/', 'resource/nothing', 'constructor/name', 'resource/constructor']) {
      expect(describedCode(none)).toBeUndefined();
    }
  });
});

describe.each(codes())('%s', (code) => {
  const entry = describedCode(code)!;

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
  expect(Object.keys(WITHOUT_EXAMPLE).filter((code) => describedCode(code) === undefined)).toEqual([]);
});

describe('what editors show of a code', () => {
  /** Words for what has no effect, and for what has a successor. */
  const IGNORED = /\bignore[sd]?\b|is not a field|does not (?:know|read|look)|do nothing|sets nothing|\bunused\b/;
  const SUPERSEDED = /\bobsolete\b|\bdeprecated\b|newer versions of \S+ ignore/;

  /** Codes whose titles have such a word, and whose diagnostics are about something that has an effect. */
  const OTHERS: Readonly<Record<string, string>> = {
    'certificate/wrong-folder': 'the file is written',
    'check/bad-ignore': 'the comment is wrong, and what it should ignore is reported',
    'quadlet/too-new': 'the service is not made',
    'quadlet/unknown-key': 'Podman refuses the quadlet',
    'quadlet/in-late-releases': 'later images know it',
    'quadlet/wrong-folder': 'the file is written, and other programs can read it',
    'settings-file/chrony-directive': 'chronyd ends',
    'settings-file/reboot-strategy': 'the machine does another thing',
    'settings-file/sshd-keyword': 'sshd ends',
    'settings-file/sudoers-mode': 'it is about the mode, which has an effect',
  };

  it.each(codes())('of %s is said by its tag', (code) => {
    const { title, tag } = describedCode(code)!;
    const meant = SUPERSEDED.test(title) ? 'deprecated' : IGNORED.test(title) ? 'unnecessary' : undefined;
    if (meant !== undefined && !(code in OTHERS)) expect(tag).toBe(meant);
    if (code in OTHERS) expect(tag).toBeUndefined();
  });

  it('has no exception for a code that is gone', () => expect(Object.keys(OTHERS).filter((code) => !describedCode(code))).toEqual([]));
});
