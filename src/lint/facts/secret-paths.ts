/**
 * Matches the paths of files whose contents are usually secret. Sources: shadow(5), ssh-keygen(1), sshd_config(5), netrc(5), wg-quick(8),
 * systemd.network(5) for WireGuard, nm-settings-keyfile(5), crypttab(5) and systemd.exec(5) for `credstore`, containers-auth.json(5),
 * and the names that people give to keys and passwords.
 */
export const secretPath = new RegExp(
  [
    '^/etc/g?shadow-?$',
    '/ssh_host_\\w+_key$',
    '/id_[a-z0-9]+(?:_sk)?$',
    '/\\.?(?:netrc|pgpass|git-credentials|vault-token|kubeconfig)$',
    '^/etc/(?:wireguard|cryptsetup-keys\\.d|credstore(?:\\.encrypted)?|NetworkManager/system-connections)/',
    '/(?:\\.docker/config|containers/auth|\\.kube/config)(?:\\.json)?$',
    '\\.(?:key|keytab|p12|pfx|jks|kdbx|psk)$',
    '(?:secret|password|htpasswd|passphrase|token|credential|private)[^/]*(?:/|$)',
  ].join('|'),
  'i',
);
