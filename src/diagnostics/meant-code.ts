import { nearest } from '../text/nearest.ts';
import { codeSubjects, codes } from './catalogue.ts';

/** The code or subject that was probably meant by a word that is neither; undefined if none is near. */
export function meantCode(word: string): string | undefined {
  return nearest(word, word.includes('/') ? codes() : [...codeSubjects(), ...codes()]) ?? sameName(word);
}

/** The same where only codes and globs over codes are accepted: for a subject, the glob over its codes. */
export function meantPattern(word: string): string | undefined {
  const meant = meantCode(word);
  return meant === undefined || meant.includes('/') ? meant : `${meant}/*`;
}

/** The only code with this name after its slash; undefined if there are none or several. */
function sameName(name: string): string | undefined {
  const last = name.slice(name.lastIndexOf('/') + 1);
  const named = codes().filter((code) => code.endsWith(`/${last}`));
  return named.length === 1 ? named[0] : undefined;
}
