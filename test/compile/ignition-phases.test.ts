import { describe, expect, it } from 'vitest';
import { type IgnitionPhase, ignitionPhases } from '../../src/compile/ignition-phases.ts';
import { validate } from '../../src/compile/validate.ts';
import { ignitionVersion } from '../../src/ignition/versions.ts';
import { check } from '../../src/service/check.ts';

const WRONG_KIND_AND_PATH = '{"ignition":{"version":"3.4.0"},"storage":{"files":[{"path":"rel","mode":"x"},{"path":"/b","mode":"y"}]}}';

function run(text: string, version?: string): IgnitionPhase[] {
  const source = { name: 'config.ign', bytes: new TextEncoder().encode(text), text };
  return [...ignitionPhases(source, version === undefined ? undefined : ignitionVersion(version))];
}

function codesOf(ran: readonly IgnitionPhase[]): unknown[] {
  return ran.map(({ name, report }) => [name, ...report.map(({ code }) => code)]);
}

describe('phases of an Ignition config', () => {
  it('have an order, and each finds its own errors', () => {
    expect(codesOf(run(WRONG_KIND_AND_PATH))).toEqual([['version'], ['kinds', 'json/type', 'json/type'], ['rules', 'path/relative']]);
  });

  it.each([
    ['an empty text', '', ['json', 'json/empty'], true],
    ['a text that is no JSON', '{', ['json', 'json/syntax'], undefined],
    ['a version of a wrong kind', '{"ignition":{"version":3}}', ['version', 'json/type'], undefined],
    ['a version that cannot be read', '{"ignition":{"version":"3"}}', ['version', 'version/unparsable'], true],
    ['a version that there is not', '{"ignition":{"version":"3.99.0"}}', ['version', 'version/unsupported'], true],
  ])('end at %s', (_, text, last, isNoConfig) => {
    const ran = run(text);
    expect(codesOf(ran)).toEqual([last]);
    expect(ran[0]?.isNoConfig).toBe(isNoConfig);
  });

  it('read an embedded config as the version that it is embedded in, without a look at its own', () => {
    expect(codesOf(run('{"ignition":{"version":"2.0.0"}}', '3.4.0'))).toEqual([['kinds'], ['rules', 'version/unsupported']]);
    expect(codesOf(run('', '3.4.0'))).toEqual([['json', 'json/syntax']]);
  });

  it('end for `validate` at the first error, and for `check` with the last phase', () => {
    expect(validate(WRONG_KIND_AND_PATH).report.map(({ code }) => code)).toEqual(['json/type']);
    const { diagnostics } = check(WRONG_KIND_AND_PATH, { name: 'config.ign' });
    expect(diagnostics.map(({ code }) => code)).toEqual(['path/relative', 'json/type', 'json/type']);
  });
});
