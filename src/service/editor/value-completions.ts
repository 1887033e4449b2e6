import { advisedChoices } from '../../schema/facts.ts';
import type { Spec } from '../../spec/spec.ts';
import { variants, versionsOf } from '../../spec/versions.ts';
import type { Candidate } from './key-completions.ts';
import { modeWords } from './mode-words.ts';
import type { Target } from './target.ts';

/** The modes that files and directories usually have, the most usual first. */
const FILE_MODES = ['0644', '0755', '0600', '0640', '0400', '0440', '0700'];
const DIRECTORY_MODES = ['0755', '0700', '0750', '0775', '01777'];

/** The values that a leaf can have, or a list's item, where there are few. */
export function valueCompletions(spec: Spec, { path, field, owner }: Target): readonly Candidate[] {
  if (owner === undefined) return [];
  if (field.kind === 'flag') return ['true', 'false'].map((value) => candidate(value));
  const { only, refused = [], bits } = spec.limits[path] ?? {};
  if (only) return [candidate(only.value)];
  if (owner.name === 'mode') {
    const modes = owner.type === 'Directory' ? DIRECTORY_MODES : FILE_MODES;
    return modes
      .filter((mode) => !bits || (parseInt(mode, 8) & ~bits.mask) === 0)
      .map((mode) => candidate(mode, modeWords(parseInt(mode, 8))));
  }
  return advisedChoices(spec.shape, owner.type, owner.name)
    .filter((value) => !refused.some((refusedValue) => refusedValue.value === value))
    .map((value) => candidate(value));
}

/** Variants, or versions of the variant: the newest first, those that can still change last. */
export function headerValues(field: 'variant' | 'version', variant: string | undefined): readonly Candidate[] {
  if (field === 'variant') return variants().map((value) => candidate(value));
  const newestFirst = versionsOf(variant ?? '').toReversed();
  const isStable = (version: string): boolean => !version.includes('-');
  return [...newestFirst.filter(isStable), ...newestFirst.filter((version) => !isStable(version))].map((value) => candidate(value));
}

function candidate(value: string, detail?: string): Candidate {
  return { label: value, kind: 'value', text: value, ...(detail === undefined ? {} : { detail }) };
}
