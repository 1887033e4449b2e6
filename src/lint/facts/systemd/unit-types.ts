/*
 * Sources: systemd.unit(5), systemd.slice(5) and the manual page of each type; `systemd-analyze verify` of 252 and 262 for the
 * sections that are ignored.
 */

/** The types of units and the section of their own, if they have one. Each type has [Unit] and [Install] too. */
export const unitTypes = {
  service: 'Service',
  socket: 'Socket',
  mount: 'Mount',
  automount: 'Automount',
  swap: 'Swap',
  timer: 'Timer',
  path: 'Path',
  slice: 'Slice',
  scope: 'Scope',
  target: undefined,
  device: undefined,
} as const satisfies Readonly<Record<string, string | undefined>>;

export type UnitType = keyof typeof unitTypes;

/** A unit of these types cannot be a template: the name says the path, or the parent. */
export const withoutTemplates: readonly UnitType[] = ['mount', 'automount', 'swap', 'slice', 'scope', 'device'];

/** The sections that a unit of a type may have. A section or key whose name begins with `X-` is ignored without a word. */
export function sectionsOf(type: UnitType): readonly string[] {
  const own = unitTypes[type];
  return own === undefined ? ['Unit', 'Install'] : ['Unit', own, 'Install'];
}
