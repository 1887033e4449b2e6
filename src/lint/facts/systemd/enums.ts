/*
 * Source: `systemd-analyze verify` of 252 and 262 on each value, and the string tables of systemd 257.
 */

/** The words that a setting takes. Lists of words are divided by spaces. */
export interface EnumFacts {
  readonly values: string;
  /** `yes`, `no` and the like are taken too. */
  readonly takesBooleans?: true;
  /** The number behind a word is taken too. */
  readonly takesNumbers?: true;
  /** What a value may begin with instead, with a name behind it: `fd:NAME`. */
  readonly prefixes?: string;
  /** What a value may begin with instead, with an absolute path behind it: `file:/PATH`. */
  readonly pathPrefixes?: string;
  /** What may follow a value, with more text behind it. */
  readonly suffix?: string;
  /** Those of the values that systemd 252 does not know. */
  readonly newer?: string;
  /** Taken, with a warning: they mean something else by now. */
  readonly obsolete?: string;
  /** Taken, with a warning: systemd advises against them. They stand in `values` too. */
  readonly unsafe?: string;
}

/** The settings that take one of some words. Case matters. */
export const enums = {
  'bind-ipv6-only': { values: 'default both ipv6-only', takesBooleans: true },
  'collect-mode': { values: 'inactive inactive-or-failed' },
  'cpu-policy': { values: 'other batch idle fifo rr ext', takesNumbers: true, newer: 'ext' },
  'cpuset-partition': { values: 'isolated member root' },
  'defer-trigger': { values: 'patient', takesBooleans: true },
  'device-policy': { values: 'auto closed strict' },
  'emergency-action': {
    values:
      'none exit exit-force reboot reboot-force reboot-immediate poweroff poweroff-force poweroff-immediate soft-reboot soft-reboot-force kexec kexec-force halt halt-force halt-immediate',
    newer: 'soft-reboot soft-reboot-force kexec kexec-force halt halt-force halt-immediate',
  },
  'exit-type': { values: 'main cgroup' },
  'io-class': { values: 'none realtime best-effort idle', takesNumbers: true },
  'ip-tos': { values: 'low-delay throughput reliability low-cost', takesNumbers: true },
  'job-mode': {
    values: 'fail replace replace-irreversibly isolate flush ignore-dependencies ignore-requirements triggering restart-dependencies',
    newer: 'restart-dependencies',
  },
  'keyring-mode': { values: 'inherit private shared' },
  'kill-mode': { values: 'control-group process mixed none', unsafe: 'none' },
  'log-facility': {
    values: 'kern user mail daemon auth syslog lpr news uucp cron authpriv ftp local0 local1 local2 local3 local4 local5 local6 local7',
    takesNumbers: true,
  },
  'log-level': { values: 'emerg alert crit err warning notice info debug', takesNumbers: true },
  'managed-oom-mode': { values: 'auto kill' },
  'managed-oom-preference': { values: 'none avoid omit' },
  'memory-thp': { values: 'disable inherit madvise system' },
  'mount-flags': { values: 'shared slave private' },
  'notify-access': { values: 'none main exec all' },
  'numa-policy': {
    values: 'default preferred bind interleave local preferred-many weighted-interleave',
    newer: 'preferred-many weighted-interleave',
  },
  'oom-policy': { values: 'continue stop kill' },
  preserve: { values: 'restart on-success', takesBooleans: true },
  'pressure-watch': { values: 'auto skip', takesBooleans: true },
  'private-tmp': { values: 'connected disconnected', takesBooleans: true, newer: 'connected disconnected' },
  'private-users': { values: 'self identity full managed', takesBooleans: true, newer: 'self identity full managed' },
  'proc-subset': { values: 'all pid' },
  'protect-control-groups': { values: 'private strict', takesBooleans: true, newer: 'private strict' },
  'protect-home': { values: 'read-only tmpfs', takesBooleans: true },
  'protect-hostname': { values: 'private', takesBooleans: true, suffix: ':' },
  'protect-proc': { values: 'default noaccess invisible ptraceable' },
  'protect-system': { values: 'full strict', takesBooleans: true },
  restart: { values: 'no on-success on-failure on-abnormal on-watchdog on-abort always' },
  'restart-mode': { values: 'normal direct debug' },
  'service-type': { values: 'simple forking oneshot dbus notify notify-reload idle exec', newer: 'notify-reload' },
  'socket-protocol': { values: 'udplite sctp mptcp', newer: 'mptcp' },
  'standard-input': { values: 'null tty tty-force tty-fail socket fd data', prefixes: 'fd:', pathPrefixes: 'file:' },
  'standard-output': {
    values: 'inherit null tty kmsg kmsg+console journal journal+console socket fd',
    prefixes: 'fd:',
    pathPrefixes: 'file: append: truncate:',
    obsolete: 'syslog syslog+console',
  },
  'timeout-failure': { values: 'terminate abort kill' },
  timestamping: { values: 'off us ns usec nsec µs', takesBooleans: true },
  'utmp-mode': { values: 'init login user' },
} as const satisfies Readonly<Record<string, EnumFacts>>;

export type EnumName = keyof typeof enums;
