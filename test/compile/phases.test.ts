import { describe, expect, it } from 'vitest';
import type { LocalFiles } from '../../src/compile/desugar/pass.ts';
import { type Phase, type PhaseOptions, phases } from '../../src/compile/phases.ts';
import { readHeader } from '../../src/compile/read-header.ts';
import { transpile } from '../../src/compile/transpile.ts';
import { check } from '../../src/service/check.ts';
import type { Source } from '../../src/text/source.ts';

const FCOS = 'variant: fcos\nversion: 1.6.0\n';
const OPENSHIFT = 'variant: openshift\nversion: 4.15.0\nmetadata:\n  name: a\n  labels: {machineconfiguration.openshift.io/role: worker}\n';

/** One config with an error for each phase after the text was read, and the phase that upstream finds it in. */
const ERRORS: readonly (readonly [phase: Phase['name'], code: string, text: string])[] = [
  ['config', 'resource/too-many-sources', 'ignition:\n  config:\n    merge: [{inline: "{}", source: "data:,"}]\n'],
  ['desugar', 'local/no-files-dir', 'storage:\n  files: [{path: /b, contents: {local: b}}]\n'],
  ['support', 'machine-config/user-name', 'passwd:\n  users: [{name: someone}]\n'],
  ['forbidden', 'config/forbidden-field', 'kernel_arguments:\n  should_exist: [quiet]\n'],
  ['result', 'unit/extension', 'systemd:\n  units: [{name: a}]\n'],
];
const ALL_ERRORS = OPENSHIFT + ERRORS.map(([, , text]) => text).join('');

/** How `transpile` is called where nothing else matters. */
const PLAIN = { files: undefined, gzip: undefined, ahead: undefined, pretty: false, raw: false };

function sourceOf(text: string): Source {
  return { name: 'config.bu', bytes: new TextEncoder().encode(text), text };
}

function run(text: string, options: Partial<PhaseOptions> = {}): Phase[] {
  return [...phases(sourceOf(text), { readHeader, files: undefined, ...options })];
}

function namesOf(ran: readonly Phase[]): string[] {
  return ran.map(({ name }) => name);
}

describe('phases', () => {
  it('have an order', () => {
    expect(namesOf(run(FCOS))).toEqual(['header', 'decode', 'config', 'desugar', 'support', 'forbidden', 'result']);
    expect(namesOf(run(OPENSHIFT))).toEqual(['header', 'decode', 'config', 'desugar', 'support', 'forbidden', 'result']);
  });

  it('of a raw config leave out what only a MachineConfig may not have, as upstream does', () => {
    expect(namesOf(run(OPENSHIFT, { raw: true }))).toEqual(['header', 'decode', 'config', 'desugar', 'support', 'result']);
  });

  it('each find their own errors', () => {
    const ran = run(ALL_ERRORS);
    const errors = ran.flatMap(({ name, report }) => report.filter(({ severity }) => severity === 'error').map(({ code }) => [name, code]));
    expect(errors).toEqual(ERRORS.map(([name, code]) => [name, code]));
  });

  it('know more from one to the next', () => {
    const known = run(FCOS).map((phase) => Object.keys(phase).filter((key) => phase[key as keyof Phase] !== undefined));
    const without = (keys: readonly string[]): string[] => keys.filter((key) => !['name', 'report'].includes(key)).sort();
    expect(known.map(without)).toEqual([
      ['root', 'spec'],
      ['config', 'root', 'spec'],
      ['config', 'root', 'spec'],
      ['config', 'document', 'root', 'spec'],
      ['config', 'document', 'root', 'spec'],
      ['config', 'document', 'root', 'spec'],
      ['config', 'document', 'result', 'root', 'spec'],
    ]);
  });

  it.each([
    ['text that is no YAML', 'a: [', ['yaml']],
    ['an empty text', '', ['header']],
    ['a version that there is not', 'variant: fcos\nversion: 9.9.9\n', ['header']],
    // go-yaml gives up where something else than a mapping is merged
    ['a text that ends the reading', `${FCOS}storage:\n  <<: 5\n`, ['header', 'decode']],
  ])('end at %s', (_, text, names) => {
    const ran = run(text);
    expect(namesOf(ran)).toEqual(names);
    expect(ran.at(-1)).toMatchObject({ unreadable: { code: expect.any(String) } });
    expect(ran.at(-1)).not.toHaveProperty('config');
  });

  it('go on after a value of a wrong kind, with the rest of the config', () => {
    const ran = run(`${FCOS}storage:\n  files:\n    - path: rel\n      mode: x\n`);
    expect(ran[1]).toMatchObject({ name: 'decode', unreadable: { code: 'yaml/type' }, report: [{ code: 'yaml/wrong-type' }] });
    expect(ran.at(-1)).toMatchObject({ name: 'result', report: [{ code: 'path/relative' }] });
  });
});

describe('transpile', () => {
  it.each(ERRORS.map(([name, code], i) => [name, code, i] as const))('stops at an error of %s', (name, code, first) => {
    // what the later phases would report is in the text too
    const text =
      OPENSHIFT +
      ERRORS.slice(first)
        .map(([, , part]) => part)
        .join('');
    const { report, fatal, output } = transpile(sourceOf(text), PLAIN);
    expect(report.filter(({ severity }) => severity === 'error').map((found) => found.code)).toEqual([code]);
    expect(fatal?.code).toBe(name === 'result' ? 'config/generates-invalid' : 'config/invalid');
    expect(output).toBeUndefined();
  });

  it('runs no phase behind the first error: no local file is read', () => {
    const calls: string[] = [];
    const host = new Proxy({} as LocalFiles['host'], {
      get: (_, operation) => () => {
        calls.push(String(operation));
        return { fault: { operation: 'open', path: 'b', errno: 'ENOENT' } };
      },
    });
    const files: LocalFiles = { dir: '/files', host };
    const [inConfig, inDesugar] = [ERRORS[0]![2], ERRORS[1]![2]];
    transpile(sourceOf(OPENSHIFT + inConfig + inDesugar), { ...PLAIN, files });
    expect(calls).toEqual([]);
    transpile(sourceOf(OPENSHIFT + inDesugar), { ...PLAIN, files });
    expect(calls).not.toEqual([]);
  });
});

describe('check', () => {
  it('reports what every phase finds, in one run', () => {
    const { diagnostics } = check(ALL_ERRORS);
    const codes = diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    expect(codes).toEqual(ERRORS.map(([, code]) => code));
  });

  it('finds at their places in the config what stands in a MachineConfig', () => {
    // nobody wrote a level, so upstream says where it would be in the MachineConfig
    const text = `${OPENSHIFT}storage:\n  raid: [{name: a, devices: [/dev/sda, /dev/sdb]}]\n`;
    expect(
      run(text)
        .at(-1)
        ?.report.map(({ path }) => path.join('.')),
    ).toEqual(['spec.config.storage.raid.0.level']);
    expect(check(text).diagnostics.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual(['raid/no-level storage.raid.0.level']);
  });
});
