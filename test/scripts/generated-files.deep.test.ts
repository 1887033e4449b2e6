import { expect, test } from 'vitest';
import { generatedFiles } from '../../scripts/generate/generated-files.ts';

test('the same tables give the same bytes', async () => {
  expect([...(await generatedFiles())]).toEqual([...(await generatedFiles())]);
});
