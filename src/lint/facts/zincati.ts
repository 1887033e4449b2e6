/*
 * Source: coreos/zincati `src/config/fragments.rs` and `src/config/inputs.rs`, and its documentation. A value of another type, or a
 * text that is not TOML, ends Zincati's start; a key that is not listed is ignored. Windows: its `src/weekly/utils.rs`.
 */

/** What a key of Zincati's configuration holds. */
export type ZincatiKind = 'boolean' | 'integer' | 'number' | 'string' | 'windows';

/** By the path of the key. */
export const zincatiKeys: Readonly<Record<string, ZincatiKind>> = {
  'agent.timing.steady_interval_secs': 'integer',
  'cincinnati.base_url': 'string',
  'identity.group': 'string',
  'identity.node_uuid': 'string',
  'identity.rollout_wariness': 'number',
  'updates.allow_downgrade': 'boolean',
  'updates.enabled': 'boolean',
  'updates.strategy': 'string',
  'updates.fleet_lock.base_url': 'string',
  'updates.periodic.time_zone': 'string',
  /** A list of tables with `days`, `start_time` (`hh:mm`) and `length_minutes`. */
  'updates.periodic.window': 'windows',
};

/** The strategies, and the key that each needs. */
export const zincatiStrategies: Readonly<Record<string, string | undefined>> = {
  immediate: undefined,
  periodic: 'updates.periodic.window',
  fleet_lock: 'updates.fleet_lock.base_url',
};

/** The names of days, in small letters. Zincati reads them in any case. */
export const zincatiDays: readonly string[] = 'mon monday tue tuesday wed wednesday thu thursday fri friday sat saturday sun sunday'.split(
  ' ',
);

/** The longest window: a week, in minutes. */
export const longestWindow = 7 * 24 * 60;
