import { specifiers } from '../../../reference/settings/specifiers.ts';
import type { Completion } from '../completion.ts';
import type { UnitAbout } from '../unit-texts.ts';

/** A percent sign, with an even number of others before it. */
const BEGUN = /(?:^|[^%])(?:%%)*%$/;

/** Specifiers that mean something in the instances of a template only. */
const OF_INSTANCES = 'iI';

/** The specifiers of systemd behind a percent sign; undefined elsewhere. In a unit that is no template, those of instances come last. */
export function specifierCompletions(written: string, offset: number, { name }: UnitAbout): readonly Completion[] | undefined {
  if (!BEGUN.test(written)) return undefined;
  const letters = Object.keys(specifiers);
  const last = name.includes('@') ? [] : letters.filter((letter) => OF_INSTANCES.includes(letter));
  return [...letters.filter((letter) => !last.includes(letter)), ...last].map((letter) => ({
    label: `%${letter}`,
    kind: 'value',
    span: { start: offset - 1, end: offset },
    text: `%${letter}`,
    documentation: specifiers[letter],
  }));
}
