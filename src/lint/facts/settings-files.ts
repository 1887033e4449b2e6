/*
 * Where programs of the images read their settings, and the form of them. Sources: containers.conf(5), containers-registries.conf(5),
 * containers-storage.conf(5) and containers-policy.json(5); dockerd(8); sysctl.d(5); modules-load.d(5); sudoers(5), "Including other
 * files from within sudoers"; sshd_config of Fedora and Flatcar (`Include /etc/ssh/sshd_config.d/*.conf`); Zincati's documentation;
 * udev(7); polkit(8); augenrules(8); limits.conf(5); NetworkManager.conf(5); containers-registries.d(5); yum.conf(5); systemd-sysext(8);
 * systemd.network(5); `/etc/profile` of Fedora and Flatcar.
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
const dotRules = { names: /\.rules$/, rule: 'the name has to end in .rules' };

/** Programs of systemd that read drop-ins of their settings: journald.conf(5) and its neighbours. */
const systemdSettings: readonly SettingsFolder[] = ['coredump', 'journald', 'logind', 'networkd', 'oomd', 'resolved', 'timesyncd']
  .map((name) => ({ folder: `/etc/systemd/${name}.conf.d`, reader: `systemd-${name}`, ...dotConf }))
  .concat(['sleep', 'system', 'user'].map((name) => ({ folder: `/etc/systemd/${name}.conf.d`, reader: 'systemd', ...dotConf })));

export const settingsFolders: readonly SettingsFolder[] = [
  { folder: '/etc/zincati/config.d', reader: 'Zincati', names: /\.toml$/, rule: 'the name has to end in .toml' },
  { folder: '/etc/sysctl.d', reader: 'systemd-sysctl', ...dotConf },
  { folder: '/etc/modules-load.d', reader: 'systemd-modules-load', ...dotConf },
  { folder: '/etc/modprobe.d', reader: 'modprobe', ...dotConf },
  { folder: '/etc/tmpfiles.d', reader: 'systemd-tmpfiles', ...dotConf },
  { folder: '/etc/sysusers.d', reader: 'systemd-sysusers', ...dotConf },
  { folder: '/etc/ssh/sshd_config.d', reader: 'sshd', ...dotConf },
  { folder: '/etc/udev/rules.d', reader: 'udev', ...dotRules },
  { folder: '/etc/polkit-1/rules.d', reader: 'polkit', ...dotRules },
  { folder: '/etc/audit/rules.d', reader: 'augenrules', ...dotRules },
  { folder: '/etc/profile.d', reader: '/etc/profile', names: /\.c?sh$|^sh\.local$/, rule: 'the name has to end in .sh' },
  { folder: '/etc/security/limits.d', reader: 'pam_limits', ...dotConf },
  { folder: '/etc/NetworkManager/conf.d', reader: 'NetworkManager', ...dotConf },
  { folder: '/etc/containers/containers.conf.d', reader: 'Podman', ...dotConf },
  { folder: '/etc/containers/registries.conf.d', reader: 'Podman', ...dotConf },
  { folder: '/etc/containers/registries.d', reader: 'Podman', names: /\.yaml$/, rule: 'the name has to end in .yaml' },
  { folder: '/etc/yum.repos.d', reader: 'rpm-ostree', names: /\.repo$/, rule: 'the name has to end in .repo' },
  { folder: '/etc/extensions', reader: 'systemd-sysext', names: /\.raw$/, rule: 'the name of an image has to end in .raw' },
  { folder: '/var/lib/extensions', reader: 'systemd-sysext', names: /\.raw$/, rule: 'the name of an image has to end in .raw' },
  {
    folder: '/etc/systemd/network',
    reader: 'systemd-networkd',
    names: /\.(?:network|netdev|link)$/,
    rule: 'the name has to end in .network, .netdev or .link',
  },
  ...systemdSettings,
  { folder: '/etc/sudoers.d', reader: 'sudo', names: /^[^.]*[^.~]$/, rule: 'the name may have no dot, and not end in ~' },
];
