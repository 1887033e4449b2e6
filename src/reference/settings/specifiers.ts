/*
 * What specifiers stand for in the values of units, from systemd.unit(5) "Specifiers". The order is the one in which editors offer them. A
 * test compares the letters with those that the checks know.
 */

/** By the character behind the percent sign. */
export const specifiers: Readonly<Record<string, string>> = {
  i: 'The name of the instance: what stands between `@` and the suffix of the unit. Empty in a unit that is no instance.',
  I: 'The name of the instance with its escapes undone: `a-b` is `a/b`.',
  n: 'The whole name of the unit.',
  N: 'The name of the unit without its suffix.',
  p: 'The name of the unit up to the `@`; of a unit without one, the name without its suffix.',
  h: 'The home of the user that the manager runs as: `/root` in the system manager, whatever `User=` is.',
  t: 'The directory for what runs: `/run`, or `$XDG_RUNTIME_DIR` in the manager of a user.',
  H: 'The host name of the machine, at the time when the unit was loaded.',
  S: 'The directory for state: `/var/lib`, or `$XDG_STATE_HOME` in the manager of a user.',
  C: 'The directory for caches: `/var/cache`, or `$XDG_CACHE_HOME` in the manager of a user.',
  L: 'The directory for logs: `/var/log`, or `log` below the directory for state in the manager of a user.',
  E: 'The directory for configuration: `/etc`, or `$XDG_CONFIG_HOME` in the manager of a user.',
  u: 'The name of the user that the manager runs as: `root` in the system manager, whatever `User=` is.',
  U: 'The number of the user that the manager runs as: `0` in the system manager, whatever `User=` is.',
  g: 'The name of the group that the manager runs as: `root` in the system manager.',
  G: 'The number of the group that the manager runs as: `0` in the system manager.',
  m: 'The id of the machine, from `/etc/machine-id`.',
  b: 'The id of this boot.',
  d: 'The directory of the credentials of the service, `$CREDENTIALS_DIRECTORY`.',
  l: 'The host name of the machine up to its first dot.',
  q: 'The host name for people, from `/etc/machine-info`; without it, the host name up to its first dot.',
  v: 'The release of the kernel, as `uname -r` prints it.',
  a: 'The architecture of the machine: `x86-64`, `arm64`.',
  f: 'The name of the instance as an absolute path, with its escapes undone; without an instance, what stands before the suffix.',
  j: 'What stands behind the last `-` of `%p`; without a dash, the same as `%p`.',
  J: 'The same as `%j`, with its escapes undone.',
  P: 'The same as `%p`, with its escapes undone.',
  T: 'The directory for temporary files: `/tmp`, or what `$TMPDIR` says.',
  V: 'The directory for temporary files that are large or outlive a boot: `/var/tmp`, or what `$TMPDIR` says.',
  D: 'The directory for shared data: `/usr/share`, or `$XDG_DATA_HOME` in the manager of a user. Since systemd 256.',
  s: 'The shell of the user that the manager runs as.',
  o: 'The id of the operating system: `ID` of `/etc/os-release`.',
  w: 'The version of the operating system: `VERSION_ID` of `/etc/os-release`.',
  W: 'The variant of the operating system: `VARIANT_ID` of `/etc/os-release`.',
  B: 'The build of the operating system: `BUILD_ID` of `/etc/os-release`.',
  M: 'The id of the image of the operating system: `IMAGE_ID` of `/etc/os-release`.',
  A: 'The version of the image of the operating system: `IMAGE_VERSION` of `/etc/os-release`.',
  y: 'The path of the unit file.',
  Y: 'The directory of the unit file.',
  c: 'The control group of the unit. systemd 262 does not have it any more.',
  r: 'The control group of the slice of the unit. systemd 262 does not have it any more.',
  R: 'The root of the control groups. systemd 262 does not have it any more.',
  '%': 'One percent sign.',
};

/** Specifiers in a value, each with its percent sign. `%%` is one, so that the character behind it stands for itself. */
const SPECIFIER = /%([A-Za-z%])/g;

/** A specifier of a value. */
export interface SpecifierIn {
  readonly letter: string;
  /** Where its percent sign is in the value. */
  readonly start: number;
}

export function specifiersIn(value: string): readonly SpecifierIn[] {
  return [...value.matchAll(SPECIFIER)].map(({ 1: letter = '', index }) => ({ letter, start: index }));
}
