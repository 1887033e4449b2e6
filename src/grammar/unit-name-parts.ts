/** The types of units, which are the suffixes of their names. */
export const UNIT_SUFFIXES: readonly string[] = 'service socket target device mount automount swap timer path slice scope'.split(' ');

/** A unit name is shorter than this, in bytes. Names have ASCII characters only. */
const NAME_MAX = 256;

/** The parts of a unit name: `getty@tty1.service` is an instance of the template `getty@.service`. */
export interface UnitNameParts {
  readonly prefix: string;
  /** Undefined for a plain unit, empty for a template. */
  readonly instance: string | undefined;
  /** The type: `service`. */
  readonly suffix: string;
}

/** Takes the name of a unit apart; undefined where it is no valid name (systemd's `unit_name_is_valid()`, `src/basic/unit-name.c`). */
export function unitNameParts(name: string): UnitNameParts | undefined {
  if (name.length >= NAME_MAX) return undefined;
  const [, prefix, at, instance, suffix] = /^([A-Za-z0-9:_.\\-]+)(@([A-Za-z0-9:_.\\@-]*))?\.([a-z]+)$/.exec(name) ?? [];
  if (prefix === undefined || !UNIT_SUFFIXES.includes(suffix!)) return undefined;
  return { prefix, instance: at === undefined ? undefined : instance!, suffix: suffix! };
}
