import type { CodeEntries, CodeEntry } from './entry.ts';

/** Every code by its subject: the file of a subject bears its name. */
const subjects: Readonly<Record<string, CodeEntries>> = {};

/** Every code, sorted. */
export function codes(): readonly string[] {
  return Object.entries(subjects)
    .flatMap(([subject, entries]) => Object.keys(entries).map((name) => `${subject}/${name}`))
    .sort();
}

/** What a code stands for; undefined for what is no code. */
export function codeEntry(code: string): CodeEntry | undefined {
  const [subject = '', name = ''] = code.split('/');
  const entries = Object.hasOwn(subjects, subject) ? subjects[subject]! : {};
  return Object.hasOwn(entries, name) ? entries[name] : undefined;
}
