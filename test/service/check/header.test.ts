import { describe, expect, it } from 'vitest';
import { translate } from '../../../src/compile/translate.ts';
import { check } from '../../../src/service/check.ts';
import { rangeOf } from '../../../src/text/ranges.ts';
import { newestStableOf } from '../../versions-by-layer.ts';

/** Each problem as `line:column code`. */
function found(text: string): string[] {
  return check(text).diagnostics.map(({ code, location }) => {
    const { start } = rangeOf(location);
    return `${start.line}:${start.column} ${code}`;
  });
}

const helps = (text: string): (string | undefined)[] => check(text).diagnostics.map(({ help }) => help);

describe('both slips of a header', () => {
  it.each([
    ['a misspelt variant and a short version', 'variant: fcso\nversion: 1.5\n', ['1:10 header/unknown-version', '2:10 header/bad-version']],
    [
      'a misspelt variant and no such version',
      'variant: fcso\nversion: 9.9.9\n',
      ['1:10 header/unknown-version', '2:10 header/unknown-version'],
    ],
    [
      'an unknown variant and a version that none has',
      'variant: foo\nversion: 9.9.9\n',
      ['1:10 header/unknown-version', '2:10 header/unknown-version'],
    ],
    ['an unknown variant and no version', 'variant: foo\nversion: abc\n', ['1:10 header/unknown-version', '2:10 header/bad-version']],
    ['no variant and a short version', 'version: 1.5\n', ['1:1 header/no-variant', '1:10 header/bad-version']],
    ['keys in capitals', 'Variant: fcos\nVersion: 1.5.0\n', ['1:1 header/no-variant', '2:1 header/bad-version']],
    ['a variant of a wrong kind', 'variant: [fcos]\nversion: 1.5.0\n', ['1:10 yaml/wrong-type']],
    ['a text that is no mapping', 'hello\n', ['1:1 yaml/wrong-type']],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('one is said where the other is right', () => {
    expect(found('variant: foo\nversion: 1.5.0\n')).toEqual(['1:10 header/unknown-version']);
    expect(found('variant: fcos\nversion: 9.9.9\n')).toEqual(['2:10 header/unknown-version']);
    expect(found('variant: fcos\n')).toEqual(['1:10 header/bad-version']);
  });

  it.each([
    ['of another variant', 'flatcar', '1.5.0', /^1\.5\.0 is a version of fcos; versions of flatcar are 1\.0\.0, /],
    ['of no variant', 'flatcar', '1.99.0', /^flatcar 1\.99\.0 is newer than this program, /],
  ])('help for a version %s', (_case, variant, version, help) => {
    expect(helps(`variant: ${variant}\nversion: ${version}\n`)).toEqual([expect.stringMatching(help)]);
  });

  it('advice on the version is about the version', () => {
    expect(helps('variant: foo\nversion: abc\n')[1]).toBe(`write a version with three numbers, such as ${newestStableOf('fcos')}`);
    expect(helps('variant: fcso\nversion: 1.5\n')).toEqual(['did you mean "fcos"?', 'write it as 1.5.0']);
    expect(translate('variant: foo\nversion: abc\n').fatal).toMatchObject({
      help: `write a version with three numbers, such as ${newestStableOf('fcos')}`,
    });
  });
});

describe('advice on a version', () => {
  const help = (variant: string, version: string): string | undefined =>
    check(`variant: ${variant}\nversion: ${version}\n`).diagnostics.at(-1)?.help;

  it.each([
    ['fcos', '1,5,0', 'write it as 1.5.0'],
    ['fcos', '" 1.5.0"', 'write it as 1.5.0'],
    ['fcos', '1.5.0.0', 'write it as 1.5.0'],
    ['fcos', '1.5.0-rc1', 'write it as 1.5.0, which is stable'],
    // what `oc get clusterversion` prints
    ['openshift', '4.15.3', 'the last number is always 0: write it as 4.15.0'],
  ])('%s %s: %s', (variant, version, expected) => {
    expect(help(variant, version)).toBe(expected);
    const meant = /[\d.]+\d/.exec(expected.replace('last number is always 0', ''))![0];
    expect(check(`variant: ${variant}\nversion: ${meant}\n`).diagnostics.filter(({ code }) => code.startsWith('header/'))).toEqual([]);
  });

  it.each([
    ['fcos', '4.15.0', '4.15.0 is a version of openshift; versions of fcos are 1.0.0, '],
    ['openshift', '1.5.0', '1.5.0 is a version of fcos; versions of openshift are 4.8.0, '],
    // Ignition 3.4.0 is the output of fcos 1.5.0: butane's docs, "Config transpilation versions"
    ['fcos', '3.4.0', '3.4.0 is a version of Ignition, which fcos 1.5.0 makes; versions of fcos are 1.0.0, '],
  ])('of something else, %s %s: %s…', (variant, version, expected) => {
    expect(help(variant, version)).toMatch(new RegExp(`^${expected.replaceAll('.', '\\.')}`));
  });

  it.each([
    ['scos', 'for CentOS Stream CoreOS the variant is openshift'],
    ['rhel', 'for RHEL for Edge the variant is r4e, for RHEL CoreOS it is openshift'],
  ])('no variant of another name is taken for one: %s', (variant, expected) => {
    expect(check(`variant: ${variant}\nversion: 1.5.0\n`).diagnostics.map((one) => one.help)).toEqual([expected]);
  });
});

it('keys and values of a header can both be wrong', () => {
  expect(found('Variant: Fcos\nVERSION: 1.5\nstorage: {files: [{path: a}]}\n')).toEqual([
    '1:1 header/no-variant',
    '1:10 header/unknown-version',
    '2:1 header/bad-version',
    '2:10 header/bad-version',
    '3:26 path/relative',
  ]);
});

describe('a header that can only mean one thing', () => {
  it.each([
    ['variant: fcso\nversion: 1.5.0\n', 1],
    ['variant: fcos\nversion: 1.5\n', 1],
    ['variant: FCOS\nversion: v1.5\n', 2],
    ['Variant: fcos\nversion: 1.5.0\n', 1],
  ])('is read on: %j', (header, slips) => {
    const codes = found(`${header}storage:\n  files:\n    - path: a\n`);
    expect(codes.slice(slips)).toEqual(['5:13 path/relative']);
    expect(codes).toHaveLength(slips + 1);
  });

  it.each(['variant: rhcos\nversion: 4.14.0\n', 'variant: fcos\nversion: 1.5.0-experimental\n'])('and others are not: %j', (header) => {
    expect(found(`${header}storage:\n  files:\n    - path: a\n`)).toEqual([expect.stringMatching(/ header\/unknown-version$/)]);
  });
});

it('the variant is marked where it is the variant that is gone', () => {
  expect(found('variant: rhcos\nversion: 0.1.0\n')).toEqual(['1:10 header/removed-variant']);
  expect(found('variant: rhcos\nversion: 4.14.0\n')).toEqual(['1:10 header/unknown-version']);
});

describe('what is no Butane config', () => {
  it.each([
    ['a Compose file', 'name: x\nservices:\n  web: {image: nginx}\n', '2:1'],
    ['a Compose file', 'version: "3"\nservices:\n  web: {image: nginx}\n', '2:1'],
    ['a cloud-config', '#cloud-config\nusers: []\n', '1:1'],
    ['a cloud-config', 'packages: [vim]\nruncmd: [ls]\n', '1:1'],
    ['a Kubernetes manifest', 'apiVersion: v1\nkind: Pod\nmetadata: {name: x}\n', '2:1'],
    ['a Kubernetes manifest', 'apiVersion: v1\nkind: Pod\nmetadata:\n{{- if x }}\n  name: y\n', '1:1'],
    ['a MachineConfig', 'apiVersion: machineconfiguration.openshift.io/v1\nkind: MachineConfig\n', '2:1'],
    ['a list of MachineConfigs', 'apiVersion: v1\nkind: List\nitems:\n  - kind: MachineConfig\n', '2:1'],
    ['a Kubernetes manifest', 'apiVersion: v1\nkind: List\nitems:\n  - kind: Pod\n', '2:1'],
    ['an Ignition config', '{"ignition":{"version":"3.4.0"},"storage":{}}', '1:2'],
    ['a Container Linux Config', 'storage: {files: []}\netcd: {version: 3.3.3}\n', '2:1'],
    ['a Container Linux Config', 'storage: {files: [{path: /a, filesystem: root}]}\n', '1:1'],
    ['an HTML page', '<!DOCTYPE html>\n<html><body>not: found</body></html>\n', '1:1'],
    ['an HTML page', '<html>\n', '1:1'],
    ['a script', '#!/bin/sh\necho a: b: c\n', '1:1'],
    ['a systemd unit', '# mine\n[Unit]\nDescription=x\n', '1:1'],
    ['a ConfigMap', 'apiVersion: v1\nkind: ConfigMap\ndata: {}\n', '2:1'],
    ['the answer of a server that did not find the file', '404: Not Found', '1:1'],
    ['the answer of a server that did not find the file', '404 page not found\n', '1:1'],
    [
      'a MachineConfig with the spec 3.6.0, which no Machine Config Operator takes',
      'kind: MachineConfig\nspec: {config: {ignition: {version: 3.6.0}}}\n',
      '2:37',
    ],
    ['a MachineConfig', 'kind: MachineConfig\nspec: {config: {ignition: {version: 3.5.0}}}\n', '1:1'],
    ['a cloud-config', 'coreos: {units: []}\n', '1:1'],
    ['a network config of cloud-init or netplan', 'network: {version: 2}\nethernets: {}\n', '1:1'],
    ['a pointer of Git LFS', 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n', '1:1'],
    ['a file that Ansible Vault has encrypted', '$ANSIBLE_VAULT;1.1;AES256\n6162\n', '1:1'],
    ['the answer of a server that did not find the file', 'Not Found\n', '1:1'],
    ['an Ansible playbook', '- hosts: all\n  tasks: []\n', '1:3'],
  ])('%s: %j', (kind, text, place) => {
    const { diagnostics } = check(text);
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      `header/not-butane not a Butane config: this is ${kind}`,
    ]);
    expect(found(text)).toEqual([`${place} header/not-butane`]);
    // upstream's words stay, and the line behind them says what it is
    const { fatal } = translate(text);
    expect(fatal?.message).not.toContain(kind);
    expect(fatal?.help).toBe(`this is ${kind}: ${diagnostics[0]!.help}`);
  });

  it.each(['', '\n', '# nothing\n', '---\n'])('an empty file: %j', (text) => {
    const help = `the file is empty: begin with \`variant: fcos\` and \`version: ${newestStableOf('fcos')}\``;
    expect(check(text).diagnostics).toEqual([expect.objectContaining({ code: 'header/no-variant', help })]);
    expect(translate(text).fatal?.help).toBe(help);
  });

  it.each([
    ['storage: {files: []}\n', 'header/no-variant'],
    ['hostname: x\nstorage: {files: []}\n', 'header/no-variant'],
    ['#!/usr/bin/env butane\nvariant: fcos\nversion: 1.5.0\nx: [\n', 'yaml/syntax'],
    ['variant: fcos\nversion: 1.99.0\nservices: {}\n', 'header/unknown-version'],
  ])('is not seen where it may be one: %j', (text, code) => {
    expect(check(text).diagnostics.map((problem) => problem.code)).toEqual([code]);
  });
});
