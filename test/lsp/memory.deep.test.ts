import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { Workspace } from '../../src/service/workspace/workspace.ts';
import { memoryHost } from './memory-host.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const EDITS = 10_000;
/** After so many edits all caches are full. */
const WARM_UP = 1000;

/**
 * The caches hold what the last two checks of each open document needed, so they do not grow with the edits. The bound leaves room for
 * compiled code and for what the engine frees later. A text kept for each edit would need ten times as much: 9,000 texts of 10 kB.
 */
const MOST_GROWTH = 10e6;

it('memory does not grow with the number of edits', () => {
  const workspace = new Workspace({ ...memoryHost(), gzip: (contents) => contents.slice(0, 50) });
  const path = '/work/a.bu';
  const filling = `# ${'x'.repeat(100)}\n`.repeat(100);
  const used = (): number => {
    collectGarbage();
    return process.memoryUsage().heapUsed;
  };
  let before = 0;
  for (let edit = 0; edit < EDITS; edit++) {
    if (edit === WARM_UP) before = used();
    const text = `variant: fcos\nversion: 1.6.0\n${filling}storage:\n  files:\n    - path: /etc/a\n      mode: 644\n      contents: {inline: "${'contents '.repeat(20)}${edit}"}\n`;
    workspace.open({ path, text });
    expect(workspace.check(path)?.diagnostics).toHaveLength(1);
    workspace.built(path);
  }
  expect(used() - before).toBeLessThan(MOST_GROWTH);
  workspace.close(path);
});
