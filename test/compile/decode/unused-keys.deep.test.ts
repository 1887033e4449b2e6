import { expect, it } from 'vitest';
import { decodeConfig } from '../../../src/compile/decode/decode-config.ts';
import { unusedKeys } from '../../../src/compile/decode/unused-keys.ts';
import { shape, sourceOf, treeOf } from './sample.ts';

it('unused keys may be very many: more than a call takes arguments', () => {
  // too long for a misspelt field, so that no time goes into the search for one
  const yaml = Array.from({ length: 150_000 }, (_, i) => `${'k'.repeat(41)}${i}: 1\n`).join('');
  const source = sourceOf(yaml);
  const root = treeOf(yaml)!;
  const { config } = decodeConfig(root, source, shape);
  expect(unusedKeys(config, shape, root, source)).toHaveLength(150_000);
});
