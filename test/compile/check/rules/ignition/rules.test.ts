import { describe, expect, it } from 'vitest';
import { ignitionRules } from '../../../../../src/compile/check/rules/ignition/rules.ts';
import { ignitionVersion, ignitionVersions } from '../../../../../src/ignition/versions.ts';
import { holds } from '../../../../../src/schema/layer-range.ts';

const versions = ignitionVersions.map((version) => ignitionVersion(version)!);
const { layers } = versions.at(-1)!;
const rules = ignitionRules('3.0.0').map((rule, i) => ({ ...rule, name: `${i}: ${rule.on}` }));

describe.each(rules)('rule $name', (rule) => {
  it('names layers that exist, in their order', () => {
    const since = rule.since === undefined ? 0 : layers.indexOf(rule.since);
    const until = rule.until === undefined ? layers.length : layers.indexOf(rule.until);
    expect(since).toBeGreaterThanOrEqual(0);
    expect(until).toBeGreaterThan(since);
  });

  it('is about a type of a version in which it holds', () => {
    expect(versions.some((version) => holds(rule, version.layers) && rule.on in version.shape.types)).toBe(true);
  });
});
