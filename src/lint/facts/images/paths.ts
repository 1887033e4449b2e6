/*
 * Where paths lead in images. Sources: Fedora CoreOS docs, "composefs" and "storage"; coreos/fedora-coreos-tracker 270;
 * `ignition-ostree-populate-var.sh` of coreos/fedora-coreos-config; Flatcar docs, "Image specification"; Ignition docs,
 * "Operator notes".
 */

/** Folders in / in which Ignition can write on ostree systems. Another folder in / cannot be made. */
export const ostreeWritable: readonly string[] = [
  '/boot',
  '/etc',
  '/home',
  '/media',
  '/mnt',
  '/opt',
  '/root',
  '/srv',
  '/usr/local',
  '/var',
];

/** Read-only on ostree systems and on Flatcar, but for what is listed as writable. */
export const readOnlyFolder = '/usr';

/** Folders of / that are links into /usr in all images. */
export const linksIntoUsr: readonly string[] = ['/bin', '/lib', '/lib64', '/sbin'];

/** Below /usr, and writable on Flatcar: the OEM partition. */
export const flatcarWritable: readonly string[] = ['/usr/share/oem'];

/** File systems of the kernel and of this boot: what Ignition writes there is lost or hidden. */
export const volatileFolders: readonly string[] = ['/dev', '/proc', '/run', '/sys', '/tmp'];

/** The variants whose images are built with ostree. */
export const ostreeVariants: readonly string[] = ['fcos', 'openshift', 'r4e', 'fiot'];
