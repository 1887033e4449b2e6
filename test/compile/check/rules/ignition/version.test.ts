import { expect, it } from 'vitest';
import { inConfig } from '../../../../../src/compile/check/locate.ts';
import { versionRule } from '../../../../../src/compile/check/rules/ignition/version.ts';
import { runRules } from '../../../../../src/compile/check/run.ts';
import { ignitionVersion } from '../../../../../src/ignition/versions.ts';
import { renderRaw } from '../../../../../src/report/raw.ts';
import { leaf, structOf } from '../../../../../src/schema/placed.ts';

it.each([
  ['3.4.0', ''],
  ['3.04.0', ''],
  ['3.4.0-', ''],
  ['3.5.0', 'error at $.ignition.version: unsupported config version\n'],
  ['3.4.0-experimental', 'error at $.ignition.version: unsupported config version\n'],
  ['3.4.0+build', 'error at $.ignition.version: unsupported config version\n'],
  ['3.4', "error at $.ignition.version: invalid config version (couldn't parse)\n"],
  ['', "error at $.ignition.version: invalid config version (couldn't parse)\n"],
])('%j is read as 3.4.0', (named, report) => {
  const config = structOf([['ignition', structOf([['version', leaf(named)]])]]);
  expect(renderRaw(runRules([versionRule('3.4.0')], config, ignitionVersion('3.4.0')!.shape, inConfig))).toBe(report);
});
