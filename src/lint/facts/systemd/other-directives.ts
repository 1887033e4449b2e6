import type { Directives } from './directive.ts';

/*
 * Source: `systemd --dump-configuration-items` of systemd 252 and 262, `src/core/load-fragment-gperf.gperf.in` of 257, and the
 * manual page of each type, such as systemd.timer(5), for the versions.
 */

/** [Mount] */
export const mountDirectives: Directives = {
  DirectoryMode: 'mode',
  ForceUnmount: ['boolean', 232],
  LazyUnmount: ['boolean', 232],
  Options: ['string', 217],
  ReadWriteOnly: ['boolean', 246],
  SloppyOptions: ['boolean', 215],
  Type: 'string',
  What: 'any',
  Where: 'path',
};

/** [Automount] */
export const automountDirectives: Directives = {
  DirectoryMode: 'mode',
  ExtraOptions: ['string', 250],
  TimeoutIdleSec: ['seconds', 220],
  Where: 'path',
};

/** [Swap] */
export const swapDirectives: Directives = {
  Options: ['string', 217],
  Priority: 'integer',
  What: 'any',
};

/** [Timer] */
export const timerDirectives: Directives = {
  AccuracySec: ['seconds', 209],
  DeferReactivation: ['boolean', 257],
  FixedRandomDelay: ['boolean', 247],
  OnActiveSec: 'seconds',
  OnBootSec: 'seconds',
  OnCalendar: ['calendar', 197],
  OnClockChange: ['boolean', 242],
  OnStartupSec: 'seconds',
  OnTimezoneChange: ['boolean', 242],
  OnUnitActiveSec: 'seconds',
  OnUnitInactiveSec: 'seconds',
  Persistent: ['boolean', 212],
  RandomizedDelaySec: ['seconds', 229],
  RandomizedOffsetSec: ['seconds', 258],
  RemainAfterElapse: ['boolean', 229],
  Unit: 'unit',
  WakeSystem: ['boolean', 212],
};

/** [Path] */
export const pathDirectives: Directives = {
  DirectoryMode: 'mode',
  DirectoryNotEmpty: 'path',
  MakeDirectory: 'boolean',
  PathChanged: 'path',
  PathExists: 'path',
  PathExistsGlob: 'path',
  PathModified: 'path',
  TriggerLimitBurst: ['unsigned', 230],
  TriggerLimitIntervalSec: ['seconds', 230],
  Unit: 'unit',
};

/** [Slice] */
export const sliceDirectives: Directives = {
  ActivatingConcurrencyMax: ['any', 262],
  ConcurrencyHardMax: ['any', 258],
  ConcurrencySoftMax: ['any', 258],
};

/** [Scope] */
export const scopeDirectives: Directives = {
  OOMPolicy: ['oom-policy', 243],
  RuntimeMaxSec: ['seconds', 229],
  RuntimeRandomizedExtraSec: ['seconds', 250],
  TimeoutStopSec: ['seconds', 188],
};
