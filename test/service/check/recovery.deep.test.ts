import { describe, expect, it } from 'vitest';
import type { LocatedDiagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { check } from '../../../src/service/check.ts';
import { readYaml } from '../../../src/syntax/yaml/read-yaml.ts';
import { sourceOf } from '../../source-of.ts';
import { cases, inputOf } from '../../upstream/cases.ts';
import { type Broken, breakText, kinds, numbers, withoutEntry } from './breaking.ts';

const CASES = 2000;

const found = (text: string): readonly LocatedDiagnostic[] => check(text, { name: 'a.bu' }).diagnostics;
const configs = ['valid', 'sugar', 'error', 'mutate', 'combined']
  .flatMap((group) => cases(group).map((kase) => inputOf(kase).toString()))
  .filter((text) => text.length < 6000 && /^variant:/m.test(text) && !text.includes('\r') && !readYaml(sourceOf(text)).fault);
const withFindings = configs.filter((text) => found(text).length > 0);

/**
 * Codes that say that something is missing. They depend on the whole config: what could not be read may be just that. So they
 * are not reported of a config that is merged with another one either.
 */
const MERGED = 'ignition:\n  config:\n    merge:\n      - source: https://example.com/other.ign\n';
const aboutAbsence = new Set(
  withFindings
    .filter((text) => text.endsWith('\n') && !/^ignition:/m.test(text))
    .flatMap((text) => {
      const left = new Set(found(text + MERGED).map((finding) => nameOf(finding)));
      return found(text).flatMap((finding) => (left.has(nameOf(finding)) ? [] : [finding.code]));
    }),
);

/** Names a finding by its code, its place and its words. */
function nameOf({ code, message, location }: LocatedDiagnostic, moved: (offset: number) => number = (offset) => offset): string {
  return `${code} ${moved(location.span.start)} ${message}`;
}

interface Outcome {
  readonly kind: string;
  readonly text: string;
  /** Findings that do not depend on the broken line: they are there without its entry too. */
  readonly independent: number;
  readonly lost: readonly string[];
  /** Findings that the config did not have, beside those that it is no YAML. */
  readonly added: readonly string[];
  readonly faults: number;
}

function outcomeOf(kind: string, text: string, broken: Broken): Outcome {
  const cut = withoutEntry(text, broken.at);
  const moved = (offset: number): number => (offset >= broken.at + broken.taken ? offset + broken.put - broken.taken : offset);
  const movedUp = (offset: number): number => (offset >= cut.end ? offset - (cut.end - cut.start) : offset);
  const [before, after] = [found(text), found(broken.text)];
  const stays = new Set(found(cut.text).map((finding) => nameOf(finding)));
  const independent = before.filter(
    ({ code, location: { span } }) => !aboutAbsence.has(code) && (span.start < cut.start || span.start >= cut.end),
  );
  const kept = new Set(after.map((finding) => nameOf(finding)));
  const known = new Set(before.map((finding) => nameOf(finding, moved)));
  const counted = independent.filter((finding) => stays.has(nameOf(finding, movedUp)));
  return {
    kind,
    text: broken.text,
    independent: counted.length,
    lost: counted.map((finding) => nameOf(finding, moved)).filter((name) => !kept.has(name)),
    added: after
      .filter(({ code }) => code !== 'yaml/syntax')
      .map((finding) => nameOf(finding))
      .filter((name) => !known.has(name)),
    faults: after.filter(({ code }) => code === 'yaml/syntax').length,
  };
}

function outcomes(): readonly Outcome[] {
  const next = numbers(20_261);
  const made: Outcome[] = [];
  while (made.length < CASES) {
    const text = withFindings[next(withFindings.length)]!;
    const kind = kinds[next(kinds.length)]!;
    const broken = breakText(text, kind, next);
    // what is YAML still says something else, and that is all there is to say
    if (broken && readYaml(sourceOf(broken.text)).fault) made.push(outcomeOf(kind, text, broken));
  }
  return made;
}

describe('a config that was broken in one place', () => {
  const made = outcomes();
  const share = (part: number, whole: number): number => part / whole;

  it.each(kinds)('is among those that are tried: %s', (kind) => {
    expect(made.filter((outcome) => outcome.kind === kind).length).toBeGreaterThan(50);
  });

  it('always has a finding that says so', () => {
    expect(made.filter(({ faults, added }) => faults === 0 && !added.some((name) => name.startsWith('text/')))).toEqual([]);
  });

  it('keeps 95 % of the findings that do not depend on the broken line', () => {
    const independent = made.reduce((sum, outcome) => sum + outcome.independent, 0);
    const lost = made.flatMap((outcome) => outcome.lost);
    expect(independent).toBeGreaterThan(CASES / 4);
    expect(1 - share(lost.length, independent), lost.slice(0, 20).join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it('has no other new finding in 99 %', () => {
    const noisy = made.filter(({ added }) => added.length > 0);
    const shown = noisy.slice(0, 5).map(({ kind, text, added }) => `${kind}\n${text}\n${added.join('\n')}`);
    expect(1 - share(noisy.length, CASES), shown.join('\n\n')).toBeGreaterThanOrEqual(0.99);
  });
});
