/*
 * Where programs of the images read their settings, and the form of them. Sources: containers.conf(5), containers-registries.conf(5),
 * containers-storage.conf(5) and containers-policy.json(5); dockerd(8); sysctl.d(5); modules-load.d(5); sudoers(5), "Including other
 * files from within sudoers"; sshd_config of Fedora and Flatcar (`Include /etc/ssh/sshd_config.d/*.conf`); Zincati's documentation.
 */

/** Settings in TOML. The program does not start where the text is not TOML. */
export const tomlFiles: readonly RegExp[] = [
  /^\/etc\/zincati\/config\.d\/[^/.][^/]*$/,
  /^\/etc\/containers\/(?:containers|registries|storage)\.conf$/,
  /^\/etc\/containers\/(?:containers|registries)\.conf\.d\/[^/]+\.conf$/,
  /^\/etc\/containerd\/config\.toml$/,
  /^\/etc\/crio\/crio\.conf$/,
  /^\/etc\/crio\/crio\.conf\.d\/[^/]+$/,
  /^\/etc\/rancher\/[^/]+\/[^/]+\.toml$/,
];

/** Settings in JSON. The program does not start, or pulls no image, where the text is not JSON. */
export const jsonFiles: readonly RegExp[] = [
  /^\/etc\/docker\/daemon\.json$/,
  /^\/etc\/containers\/policy\.json$/,
  /^\/etc\/cni\/net\.d\/[^/]+\.(?:conf|conflist|json)$/,
];

/** Folders of settings that are read only from files with some names. */
export interface SettingsFolder {
  readonly folder: string;
  /** Who reads the files. */
  readonly reader: string;
  /** The names that are read. */
  readonly names: RegExp;
  /** What to call a file. */
  readonly rule: string;
}

const dotConf = { names: /\.conf$/, rule: 'the name has to end in .conf' };

export const settingsFolders: readonly SettingsFolder[] = [
  { folder: '/etc/zincati/config.d', reader: 'Zincati', names: /\.toml$/, rule: 'the name has to end in .toml' },
  { folder: '/etc/sysctl.d', reader: 'systemd-sysctl', ...dotConf },
  { folder: '/etc/modules-load.d', reader: 'systemd-modules-load', ...dotConf },
  { folder: '/etc/modprobe.d', reader: 'modprobe', ...dotConf },
  { folder: '/etc/tmpfiles.d', reader: 'systemd-tmpfiles', ...dotConf },
  { folder: '/etc/sysusers.d', reader: 'systemd-sysusers', ...dotConf },
  { folder: '/etc/ssh/sshd_config.d', reader: 'sshd', ...dotConf },
  { folder: '/etc/sudoers.d', reader: 'sudo', names: /^[^.]*[^.~]$/, rule: 'the name may have no dot, and not end in ~' },
];
