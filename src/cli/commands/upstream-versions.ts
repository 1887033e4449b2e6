/** The programs whose behaviour the drop-in commands have, by their versions. */
export const upstreamVersions = { butane: '0.29.0', 'ignition-validate': '2.26.0' } as const;
