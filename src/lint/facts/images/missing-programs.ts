/*
 * Programs that people know from other systems and that the images do not have. Sources: the package lists of
 * coreos/fedora-coreos-config (`exclude-packages` of `manifests/fedora-coreos.yaml` has python, perl and nodejs) and of flatcar/scripts
 * (`coreos-base/coreos`); Flatcar docs, "Migrating from rkt" and "Sysext", which has Python as an extension.
 */

const OF_OTHERS =
  'apk apt apt-get aptitude brew docker-compose node npm pacman php pip pip3 podman-compose python python2 python3 rkt ruby snap zypper'.split(
    ' ',
  );

/** Packages that bring a program of another name. */
export const packagesOf: Readonly<Record<string, readonly string[]>> = {
  node: ['nodejs'],
  npm: ['nodejs', 'nodejs-npm'],
  perl: ['perl-interpreter'],
  pip: ['python-pip', 'python3-pip'],
  pip3: ['python3-pip'],
};

/** By variant. */
export const missingPrograms: Readonly<Record<string, readonly string[]>> = {
  fcos: [...OF_OTHERS, 'perl'],
  flatcar: [...OF_OTHERS, 'dnf', 'nmcli', 'rpm-ostree', 'yum'],
};
