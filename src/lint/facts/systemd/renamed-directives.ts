/*
 * Sources: `systemd-analyze verify` of 252 and 262 on each; `src/core/load-fragment-gperf.gperf.in` of 257; NEWS of systemd 258.
 */

/** A directive with an old name, or without effect. */
export interface RenamedDirective {
  /** The directive to write instead. Undefined where there is none. */
  readonly use?: string;
  /** The section that the other directive belongs in, where it is not the same one. */
  readonly section?: 'Unit';
  /** The first version that is known to ignore it. Undefined where it still has its effect. */
  readonly ignoredSince?: number;
}

/** Ignored by 262 and not by 257; what came between is not known. */
const gone = 262;

/** By the name of the directive, in all sections that have it. */
export const renamedDirectives: Readonly<Record<string, RenamedDirective>> = {
  BindTo: { use: 'BindsTo' },
  BlockIOAccounting: { use: 'IOAccounting', ignoredSince: gone },
  BlockIODeviceWeight: { use: 'IODeviceWeight', ignoredSince: gone },
  BlockIOReadBandwidth: { use: 'IOReadBandwidthMax', ignoredSince: gone },
  BlockIOWeight: { use: 'IOWeight', ignoredSince: gone },
  BlockIOWriteBandwidth: { use: 'IOWriteBandwidthMax', ignoredSince: gone },
  BusPolicy: { ignoredSince: 257 },
  CPUAccounting: { ignoredSince: 258 },
  CPUShares: { use: 'CPUWeight', ignoredSince: gone },
  Capabilities: { use: 'CapabilityBoundingSet', ignoredSince: 257 },
  IgnoreOnSnapshot: { ignoredSince: 257 },
  InaccessibleDirectories: { use: 'InaccessiblePaths' },
  MemoryLimit: { use: 'MemoryMax', ignoredSince: gone },
  NetClass: { ignoredSince: 257 },
  /** `OnFailureJobMode=isolate` says the same. */
  OnFailureIsolate: { use: 'OnFailureJobMode' },
  /** A `+` in front of the programs of `ExecStartPre=` and others says the same. */
  PermissionsStartOnly: {},
  PropagateReloadFrom: { use: 'ReloadPropagatedFrom' },
  PropagateReloadTo: { use: 'PropagatesReloadTo' },
  ReadOnlyDirectories: { use: 'ReadOnlyPaths' },
  ReadWriteDirectories: { use: 'ReadWritePaths' },
  RequiresOverridable: { use: 'Requires', ignoredSince: 252 },
  RequisiteOverridable: { use: 'Requisite', ignoredSince: 252 },
  StartLimitInterval: { use: 'StartLimitIntervalSec', section: 'Unit' },
  StartupBlockIOWeight: { use: 'StartupIOWeight', ignoredSince: gone },
  StartupCPUShares: { use: 'StartupCPUWeight', ignoredSince: gone },
  SysVStartPriority: { ignoredSince: 257 },
};
