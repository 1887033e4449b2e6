/*
 * Folders of programs that a service runs at an event. Sources: NetworkManager-dispatcher(8): a script belongs to root, is executable, and
 * others may not write it; systemd.generator(7); systemd-shutdown(8).
 */

/** A folder whose files somebody runs. */
export interface ExecutedFolder {
  readonly paths: RegExp;
  readonly runner: string;
  /** True where the runner leaves out what others than root may write. */
  readonly isStrict: boolean;
}

export const executedFolders: readonly ExecutedFolder[] = [
  {
    paths: /^\/etc\/NetworkManager\/dispatcher\.d\/(?:(?:pre-up|pre-down|no-wait)\.d\/)?[^/]+$/,
    runner: 'NetworkManager',
    isStrict: true,
  },
  { paths: /^\/etc\/systemd\/(?:system|user)-generators\/[^/]+$/, runner: 'systemd', isStrict: false },
  { paths: /^\/etc\/systemd\/system-shutdown\/[^/]+$/, runner: 'systemd-shutdown', isStrict: false },
];
