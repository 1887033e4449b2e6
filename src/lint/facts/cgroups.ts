/*
 * Which systems still start with cgroup v1. Sources: NEWS of systemd 256 (refuses to boot unless SYSTEMD_CGROUP_ENABLE_LEGACY_FORCE=1)
 * and 258 (support removed); Fedora CoreOS docs, "Major changes" (Fedora 41); Flatcar docs, "Switching to unified cgroups".
 */

/** The kernel argument that asks systemd for cgroup v1. */
export const legacyCgroupArgument = 'systemd.unified_cgroup_hierarchy=0';

/** The file that asks Flatcar for cgroup v1. */
export const legacyCgroupFile = '/etc/flatcar-cgroupv1';

/** The first Fedora CoreOS that does not start with cgroup v1. */
export const firstFcosWithoutLegacyCgroups = '41';

/** The first systemd that refuses to start with cgroup v1. */
export const firstSystemdWithoutLegacyCgroups = 256;
