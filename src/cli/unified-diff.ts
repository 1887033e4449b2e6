import { createTwoFilesPatch } from 'diff';

/** What a change of a file would be, as `git apply` and `patch -p1` take it. Empty where nothing changes. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const patch = createTwoFilesPatch('', '', before, after, undefined, undefined, { context: 3 });
  // a name that begins with a slash, or with `./`, would not be found below `a/`
  const name = path.replace(/^(?:\.?\/)+/, '');
  return `--- ${patchName(`a/${name}`)}\n+++ ${patchName(`b/${name}`)}\n${patch.slice(patch.indexOf('@@ '))}`;
}

/** A name as git writes it: quoted where it has to be, and with a tab at its end where it has a space. */
function patchName(name: string): string {
  if (/[\0-\x1f"\\\x7f]/.test(name)) return JSON.stringify(name);
  return name.includes(' ') ? `${name}\t` : name;
}
