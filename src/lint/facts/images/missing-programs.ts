/*
 * Programs that people know from other systems and that the images do not have. Sources: the package lists of
 * coreos/fedora-coreos-config and of flatcar/scripts (`coreos-base/coreos`); Flatcar docs, "Migrating from rkt".
 */

const OF_OTHERS = 'apk apt apt-get aptitude brew docker-compose pacman podman-compose rkt snap zypper'.split(' ');

/** By variant. */
export const missingPrograms: Readonly<Record<string, readonly string[]>> = {
  fcos: OF_OTHERS,
  flatcar: [...OF_OTHERS, 'dnf', 'nmcli', 'rpm-ostree', 'yum'],
};
