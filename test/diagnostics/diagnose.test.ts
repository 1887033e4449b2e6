import { describe, expect, it } from 'vitest';
import { type Code, codeEntry } from '../../src/diagnostics/catalogue.ts';
import { diagnose, diagnoseFinding, type Finding, messageOf } from '../../src/diagnostics/diagnose.ts';

describe('diagnose', () => {
  it('takes severity, message and help from the entry', () => {
    const { severity, message, help, path, values } = diagnose('boot-device/cex-with-clevis');
    expect({ severity, message, help }).toEqual({
      severity: 'error',
      message: 'cannot use cex with clevis',
      help: 'keep `cex`, or keep `tang` and `tpm2`',
    });
    expect(path).toEqual([]);
    expect(values).toBeUndefined();
    expect(diagnose('proxy/insecure').severity).toBe('warning');
  });

  it('makes the texts from the values, and keeps the values for fixes', () => {
    const found = diagnose('raid/level', { allowed: ['raid0', 'raid1'] });
    expect(found.help).toBe('use one of these levels: raid0, raid1');
    expect(found.values).toEqual({ allowed: ['raid0', 'raid1'] });
  });

  it('takes the texts of the case', () => {
    expect(diagnose('text/crlf', 'unit').message).toBe('lines of this unit end in CRLF');
    expect(diagnose('yaml/duplicate-key', 'field', { field: 'path', type: 'File' }).message).toBe('field path already set in type File');
  });

  it('has what `check` prints instead, where upstream misleads', () => {
    expect(diagnose('yaml/encoding', { problem: 'x' }).inCheck).toEqual({ message: 'not text: x' });
    expect(diagnose('yaml/bad-merge').inCheck).toBeUndefined();
  });
});

describe('a finding of a fact', () => {
  it('is the diagnostic of its code, case and values', () => {
    const finding: Finding = { code: 'boot-device/mirror-without-layout', case: 'required', values: { layout: 'x86_64' } };
    expect(diagnoseFinding(finding)).toEqual(diagnose('boot-device/mirror-without-layout', 'required', { layout: 'x86_64' }));
    expect(messageOf(finding)).toBe('boot_device.layout should be specified when boot_device.mirror is specified');
  });

  it('of a warning, or without its values, does not compile', () => {
    // @ts-expect-error the entry of this code is a warning
    const warning: Finding = { code: 'proxy/insecure' };
    // @ts-expect-error the message of this code needs the layouts
    const incomplete: Finding = { code: 'boot-device/no-luks-device' };
    expect([warning, incomplete].map(({ code }) => codeEntry(code) !== undefined)).toEqual([true, true]);
  });
});

/** The lines of these tests run too: without the directives they would throw, or make a text with `undefined` in it. */
describe('the type check fails if one of these calls is allowed', () => {
  it('a misspelt code', () => {
    // @ts-expect-error there is no such code
    expect(() => diagnose('mode/decimel')).toThrow();
    const code: Code = 'mode/decimal';
    // @ts-expect-error a string may be anything, so it is not a code
    const text: Code = String(code);
    expect(codeEntry(text)).toBeDefined();
  });

  it('a missing case, and a misspelt one', () => {
    // @ts-expect-error the code has two cases
    expect(() => diagnose('text/crlf')).toThrow();
    // @ts-expect-error the code has no such case
    expect(() => diagnose('text/crlf', 'scripts')).toThrow();
  });

  it('a missing value, and a misspelt one', () => {
    // @ts-expect-error the message needs a limit
    expect(() => diagnose('luks/label-too-long')).toThrow();
    // @ts-expect-error the value is called limit
    expect(diagnose('luks/label-too-long', { max: 47 }).message).toContain('undefined');
    // @ts-expect-error the message needs a format too
    expect(diagnose('filesystem/label-too-long', { limit: 16 }).message).toContain('undefined');
    // @ts-expect-error the values of a case are those of its own texts
    expect(() => diagnose('yaml/duplicate-key', 'key', { field: 'path', type: 'File' })).toThrow();
  });
});
