import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { DecompileOptions } from '../../src/decompile/decompile-document.ts';
import { type Case, inputOf } from '../upstream/cases.ts';
import { recordedCases } from '../upstream/whole-corpus.ts';
import { inPortions } from './in-portions.ts';

/*
 * The size of the portions in which a config is written and proved changes nothing: a portion for each item gives what one for
 * everything gives.
 */

const options: readonly DecompileOptions[] = [{}, { localFiles: 'a', trees: true }, { variant: 'openshift', lossy: true }];

function expectSame(bytes: Uint8Array, id: string): void {
  for (const more of options) expect(inPortions(bytes, more, 0), id).toEqual(inPortions(bytes, more, Number.POSITIVE_INFINITY));
}

/** What `butane` writes, and what `ignition-validate` reads. */
function configIn(line: string): { readonly id: string; readonly bytes: Uint8Array }[] {
  const recorded = JSON.parse(line) as Case;
  const { id, tool, stdout } = recorded;
  const bytes = tool === 'butane' ? new TextEncoder().encode(stdout) : inputOf(recorded);
  return /"files"|"units"|files:|units:/.test(new TextDecoder().decode(bytes)) ? [{ id, bytes }] : [];
}

it.each(readdirSync(recordedCases))('portions change nothing for configs of %s', (file) => {
  const lines = readFileSync(join(recordedCases, file), 'utf8').trimEnd().split('\n');
  for (const { id, bytes } of lines.flatMap(configIn)) expectSame(bytes, id);
});
