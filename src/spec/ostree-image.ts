/* What images built with ostree are like. Sources: Fedora CoreOS docs, "composefs" and "storage". */

/** The name that Fedora CoreOS and RHCOS give the disk that they boot from. */
export const ostreeBootDisk = '/dev/disk/by-id/coreos-boot-disk';

/** Links of the image, and where they lead: `/opt/a` and `/var/opt/a` are one file. */
export const ostreeLinks: Readonly<Record<string, string>> = {
  '/home': '/var/home',
  '/mnt': '/var/mnt',
  '/opt': '/var/opt',
  '/root': '/var/roothome',
  '/srv': '/var/srv',
  '/usr/local': '/var/usrlocal',
};
