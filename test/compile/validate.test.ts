import { describe, expect, it } from 'vitest';
import { validate } from '../../src/compile/validate.ts';
import { validateEmbedded } from '../../src/compile/validate-embedded.ts';
import { ignitionVersion } from '../../src/ignition/versions.ts';
import { renderRaw } from '../../src/report/raw.ts';

const config = (rest: string, version = '3.4.0'): string => `{"ignition":{"version":"${version}"},${rest}}`;

describe('validate', () => {
  // said by ignition-validate 2.26.0
  it.each([
    [
      '"storage":{"files":[{"path":"/a"}],"files":[{"mode":420},{"path":"rel"}]}',
      'error at $.storage.files.1.path, line 1 col 98: path not absolute\n',
    ],
    ['"storage":{"files":[{"path":"rel"}],"files":null}', ''],
    [
      '"Storage":{"FILES":[{"PATH":"rel"}]}',
      'error at $.storage.files.0.path, line 1 col 2: path not absolute\nwarning at $.Storage, line 1 col 33: unused key Storage\n',
    ],
    [
      '"storage":{"files":[{"path":"/a"},{"path":"/a"},{"path":"b","x":1}]}',
      'error at $.storage.files.2.path, line 1 col 89: path not absolute\n' +
        'error at $.storage.files.1, line 1 col 68: duplicate entry defined\n' +
        'warning at $.storage.files.2.x, line 1 col 93: unused key x\n',
    ],
    ['"\ufb06orage":{"files":5}', 'warning at $.\ufb06orage, line 1 col 33: unused key \ufb06orage\n'],
    ['"storage":{"files":[{"path":"\\ud800"}]}', 'error at $.storage.files.0.path, line 1 col 61: path not absolute\n'],
  ])('%s', (rest, said) => {
    expect(renderRaw(validate(config(rest)).report)).toBe(said);
  });

  it('names the version, and what is wrong with one', () => {
    expect(validate(config('"x":1', '3.04.0')).version).toBe('3.4.0');
    expect(validate(config('"x":1', '3.4')).fatal?.message).toBe("invalid config version (couldn't parse)");
    expect(validate(config('"x":1', '3.4.0+x')).fatal?.message).toBe('unsupported config version');
    expect(validate('null').fatal?.code).toBe('version/unparsable');
    expect(validate('').fatal?.message).toBe('not a config (empty)');
  });

  it('looks at the version before everything else, and at kinds before rules', () => {
    expect(validate('{"ignition":{"version":"2.0.0"},"storage":5}')).toMatchObject({ report: [], fatal: { code: 'version/unsupported' } });
    const { report } = validate(config('"storage":{"files":[{"path":"rel","mode":"x"}]}'));
    expect(report).toMatchObject([{ code: 'json/type', mark: { line: 1, column: 77 } }]);
    expect(validate('{"ignition":{"version":3}}').report).toMatchObject([{ code: 'json/type', mark: { line: 1, column: 25 } }]);
  });

  it('reports every value of a wrong kind if asked', () => {
    const { report } = validate(config('"storage":{"files":[{"path":5},{"mode":"x"}]}'), { all: true });
    expect(report.map(({ location, mark }) => [location?.path, mark])).toEqual([
      [['storage', 'files', 0, 'path'], { line: 1, column: 62 }],
      [['storage', 'files', 1, 'mode'], { line: 1, column: 75 }],
    ]);
  });

  it('knows the extent of what is wrong', () => {
    const text = config('"storage":{"files":[{"path":"/é"},\n{"path":5}]}');
    const [{ location, mark } = {}] = validate(text, { name: 'a.ign' }).report;
    expect([location?.source.name, text.slice(location?.span.start, location?.span.end), mark]).toEqual([
      'a.ign',
      '5',
      { line: 2, column: 10 },
    ]);
  });
});

describe('validateEmbedded', () => {
  const embedded = (text: string): ReturnType<typeof validateEmbedded> => validateEmbedded(text, ignitionVersion('3.4.0')!);

  it('finds what is wrong in a config of the same version', () => {
    expect(embedded(config('"storage":{"files":[{"path":"rel"}]}'))).toMatchObject({
      unparsable: false,
      otherVersion: false,
      findings: [{ severity: 'error', message: 'path not absolute', path: ['storage', 'files', 0, 'path'] }],
    });
  });

  it('does not look into a config of another version', () => {
    expect(embedded(config('"storage":{"files":[{"path":"rel"}]}', '3.3.0'))).toEqual({
      unparsable: false,
      otherVersion: true,
      findings: [],
    });
  });

  it('says why a text cannot be read', () => {
    expect(embedded('{')).toMatchObject({ unparsable: true, findings: [{ message: 'unexpected end of JSON input', path: [] }] });
    expect(embedded(config('"storage":[]', '3.3.0'))).toMatchObject({ unparsable: true, findings: [{ code: 'json/type' }] });
  });

  it('takes a version that is none for a mistake', () => {
    const { otherVersion, findings } = embedded('{"ignition":{}}');
    expect([otherVersion, findings.map(({ message }) => message)]).toEqual([false, ["invalid config version (couldn't parse)"]]);
  });
});
