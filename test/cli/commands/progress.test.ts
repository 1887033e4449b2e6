import { expect, it } from 'vitest';
import { progress } from '../../../src/cli/commands/progress.ts';

function run(total: number, steps: readonly (readonly [at: number, done: number])[]): string {
  let now = 0;
  let written = '';
  const line = progress(
    total,
    (text) => {
      written += text;
    },
    () => now,
  );
  for (const [at, done] of steps) {
    now = at;
    line.report(done);
  }
  line.end();
  return written;
}

it('is silent for half a second', () => {
  expect(
    run(10, [
      [100, 1],
      [499, 9],
    ]),
  ).toBe('');
});

it('then says how far it is, not more than ten times a second, and leaves nothing behind', () => {
  const line = (done: number): string => `\r\u001b[Kchecking ${done}/10`;
  expect(
    run(10, [
      [500, 2],
      [550, 3],
      [600, 4],
      [900, 9],
    ]),
  ).toBe(`${line(2)}${line(4)}${line(9)}\r\u001b[K`);
});

it('needs a terminal', () => {
  let now = 0;
  const line = progress(1, undefined, () => {
    now += 10_000;
    return now;
  });
  expect(() => {
    line.report(1);
    line.end();
  }).not.toThrow();
});
