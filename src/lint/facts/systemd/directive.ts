import type { EnumName } from './enums.ts';

/** What the value of a directive is: a kind that `src/lint/units/` has a checker for, or one of some words. */
export type ValueKind = PlainKind | EnumName;

/** Kinds in the order of `src/lint/units/checkers.ts`. `any` is what no checker reads. */
export type PlainKind =
  | 'any'
  | 'boolean'
  | 'integer'
  | 'unsigned'
  | 'nice'
  | 'oom-score'
  | 'io-priority'
  | 'cpu-priority'
  | 'exit-status'
  | 'cpu-weight'
  | 'weight'
  | 'mode'
  | 'seconds'
  | 'nanoseconds'
  | 'calendar'
  | 'size'
  | 'memory'
  | 'tasks'
  | 'cpu-quota'
  | 'limit-count'
  | 'limit-size'
  | 'limit-seconds'
  | 'limit-microseconds'
  | 'limit-nice'
  | 'signal'
  | 'string'
  | 'units'
  | 'unit'
  | 'slice'
  | 'path'
  | 'path-list'
  | 'paths'
  | 'absolute-paths'
  | 'relative-paths'
  | 'working-directory'
  | 'environment-file'
  | 'condition-path'
  | 'command'
  | 'environment'
  | 'user'
  | 'users'
  | 'bus-name'
  | 'uris'
  | 'socket-address'
  | 'capabilities'
  | 'namespaces'
  | 'address-families'
  | 'device-allow';

/**
 * The directives of a section: the kind of the value, the first version of systemd that has the directive, and the last one
 * known to have it. Without a first version, it is older than systemd's records (systemd 213, mostly). Versions are those of
 * systemd's manual pages.
 */
export type Directives = Readonly<Record<string, ValueKind | readonly [kind: ValueKind, since: number | undefined, until?: number]>>;

/** A directive of a section. */
export interface Directive {
  readonly kind: ValueKind;
  readonly since?: number | undefined;
  readonly until?: number | undefined;
}
