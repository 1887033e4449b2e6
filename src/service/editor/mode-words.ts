/** The permissions of a mode as `ls -l` shows them: `rw-r--r--`. With the set-user-ID, set-group-ID and sticky bits, as POSIX has them for `ls`. */
export function modeWords(mode: number): string {
  const triple = (bits: number, special: boolean, letter: string): string => {
    const [execute, none] = special ? [letter, letter.toUpperCase()] : ['x', '-'];
    return `${bits & 4 ? 'r' : '-'}${bits & 2 ? 'w' : '-'}${bits & 1 ? execute : none}`;
  };
  return [
    triple(mode >> 6, (mode & 0o4000) !== 0, 's'),
    triple(mode >> 3, (mode & 0o2000) !== 0, 's'),
    triple(mode, (mode & 0o1000) !== 0, 't'),
  ].join('');
}
