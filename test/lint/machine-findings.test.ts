import { expect, it } from 'vitest';
import { machineFindings } from '../../src/lint/machine-findings.ts';
import { readTarget } from '../../src/service/settings/read-target.ts';
import { finish } from '../../src/text/steps.ts';
import { machineFrom, machineFromIgnition } from './machine/machine-of.ts';

const targets = (...names: string[]) => names.map((name) => readTarget(name)).filter((target) => typeof target !== 'string');

it('checks a config for the target of its own system', () => {
  const machine = machineFrom('variant: flatcar\nversion: 1.1.0\n');
  const codes = (...names: string[]) => finish(machineFindings(machine, { targets: targets(...names) })).map(({ code }) => code);
  expect(codes('fcos@30', 'flatcar@3815')).toEqual([]);
  expect(codes('fcos@42', 'flatcar@3510')).toEqual(['target/spec-too-new']);
});

it('checks an Ignition config for the only target', () => {
  const machine = machineFromIgnition('{"ignition": {"version": "3.4.0"}}');
  expect(finish(machineFindings(machine, { targets: targets('fcos@34') })).map(({ code }) => code)).toEqual(['target/spec-too-new']);
  expect(finish(machineFindings(machine, { targets: targets('fcos@34', 'flatcar@3185') }))).toEqual([]);
});
