import { expect, it } from 'vitest';
import { priceOf } from '../../src/spec/raised-version.ts';
import { foldSpec, type Spec } from '../../src/spec/spec.ts';
import { findRow } from '../../src/spec/versions.ts';
import { newestOf } from '../versions-by-layer.ts';

const specOf = (variant: string, version: string): Spec => foldSpec(findRow(variant, version)!);

it.each([
  [specOf('fcos', newestOf('fcos')), 'which is experimental and can change'],
  [specOf('openshift', newestOf('openshift')), 'which is experimental and can change'],
  // release notes of Ignition: 2.20.0 stabilised 3.5.0
  [specOf('fcos', '1.6.0'), 'which needs Ignition 2.20.0 or newer on the machine'],
  [specOf('openshift', '4.14.0'), 'which needs OpenShift 4.14 or newer'],
  // stable, and the table of releases has no row for its Ignition yet
  [
    { ...specOf('fcos', '1.6.0'), ignition: { ...specOf('fcos', '1.6.0').ignition, version: '3.99.0' } },
    'which needs an Ignition that reads 3.99.0 on the machine',
  ],
])('$variant $version', (spec, words) => {
  expect(priceOf(spec)).toBe(words);
});
