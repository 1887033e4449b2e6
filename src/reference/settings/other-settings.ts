/*
 * What the settings of the other types of units mean, from systemd.timer(5), systemd.socket(5), systemd.mount(5), systemd.automount(5),
 * systemd.swap(5) and systemd.path(5). The order is the one in which editors offer them. Settings that are not here follow.
 */

/** [Timer] */
export const timerSettings: Readonly<Record<string, string>> = {
  OnCalendar: 'When the unit is started by the clock: `daily`, `Mon *-*-* 04:00:00`, `*:0/15`.',
  OnBootSec: 'How long after boot the unit is started.',
  OnUnitActiveSec: 'How long after its last start the unit is started again.',
  OnStartupSec: 'How long after the start of the manager the unit is started.',
  OnActiveSec: 'How long after the start of the timer the unit is started.',
  OnUnitInactiveSec: 'How long after its last end the unit is started again.',
  Persistent: 'A start that was missed while the machine was off is made up at boot. For `OnCalendar=`.',
  RandomizedDelaySec: 'Each start is delayed by a random time up to this one.',
  AccuracySec: 'How late a start may be, so that starts can be collected. Default: 1 min.',
  Unit: 'The unit that is started. Default: the service with the name of the timer.',
  FixedRandomDelay: 'The random delay stays the same for each start.',
  WakeSystem: 'The timer wakes the machine from suspend.',
  RemainAfterElapse: 'The timer stays loaded after its last start.',
  OnClockChange: 'The unit is started when the clock jumps.',
  OnTimezoneChange: 'The unit is started when the time zone changes.',
};

/** [Socket] */
export const socketSettings: Readonly<Record<string, string>> = {
  ListenStream: 'An address of a stream socket: a port, `ADDRESS:PORT`, or the path of a Unix socket.',
  ListenDatagram: 'An address of a datagram socket: a port, `ADDRESS:PORT`, or the path of a Unix socket.',
  ListenSequentialPacket: 'The path of a Unix socket of sequential packets.',
  ListenFIFO: 'The path of a named pipe.',
  Accept: 'With `yes`, each connection starts an instance of the template `NAME@.service`.',
  Service: 'The service that is started. Default: the service with the name of the socket.',
  SocketUser: 'The owner of the Unix socket.',
  SocketGroup: 'The group of the Unix socket.',
  SocketMode: 'The mode of the Unix socket. Default: 0666.',
  DirectoryMode: 'The mode of directories that are made for the socket. Default: 0755.',
  BindToDevice: 'The network interface that the socket listens at.',
  BindIPv6Only: 'Whether a socket for IPv6 takes IPv4 too.',
  FreeBind: 'The socket can be bound to an address that no interface has yet.',
  ReusePort: 'Several sockets can be bound to one port.',
  MaxConnections: 'How many connections there may be at a time, with `Accept=yes`.',
  RemoveOnStop: 'Removes the Unix socket when the unit stops.',
  FileDescriptorName: 'The name under which the service gets the socket.',
  Backlog: 'How many connections may wait to be taken.',
  KeepAlive: 'Sets SO_KEEPALIVE.',
  NoDelay: 'Sets TCP_NODELAY.',
};

/** [Mount] */
export const mountSettings: Readonly<Record<string, string>> = {
  What: 'The device, or what else is mounted: `/dev/disk/by-label/data`, `server:/export`, `tmpfs`.',
  Where: 'The directory at which it is mounted. The name of the unit must be this path, escaped: `var-lib-app.mount`.',
  Type: 'The type of the filesystem: `xfs`, `nfs`, `tmpfs`.',
  Options: 'The options of the mount, with commas between them.',
  DirectoryMode: 'The mode of directories that are made for the mount point. Default: 0755.',
  SloppyOptions: 'Options that the filesystem does not know are ignored.',
  LazyUnmount: 'The filesystem is detached at once, and cleaned up when it is no longer busy.',
  ForceUnmount: 'The filesystem is unmounted by force.',
  TimeoutSec: 'How long the mount may take.',
};

/** [Automount] */
export const automountSettings: Readonly<Record<string, string>> = {
  Where: 'The directory that is mounted when somebody enters it. The name of the unit must be this path, escaped.',
  TimeoutIdleSec: 'How long it stays mounted without use. 0: for ever.',
  ExtraOptions: 'More options for autofs.',
  DirectoryMode: 'The mode of directories that are made for the mount point. Default: 0755.',
};

/** [Swap] */
export const swapSettings: Readonly<Record<string, string>> = {
  What: 'The device or file that is swapped to. The name of the unit must be this path, escaped.',
  Priority: 'Space of a higher priority is used first.',
  Options: 'The options of the swap space, such as `discard`.',
  TimeoutSec: 'How long it may take to activate the swap space.',
};

/** [Path] */
export const pathSettings: Readonly<Record<string, string>> = {
  PathExists: 'Starts the unit when the path exists.',
  PathChanged: 'Starts the unit when the file has changed and is closed.',
  PathModified: 'Starts the unit at each write to the file.',
  DirectoryNotEmpty: 'Starts the unit when the directory has something in it.',
  PathExistsGlob: 'Starts the unit when a path matches the pattern.',
  Unit: 'The unit that is started. Default: the service with the name of the path unit.',
  MakeDirectory: 'Makes the directories that are watched.',
  DirectoryMode: 'The mode of these directories. Default: 0755.',
};
