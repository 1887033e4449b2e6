/** The versions of the upstream programs that the drop-in commands replace. */
export const upstreamVersions = { butane: '0.29.0', 'ignition-validate': '2.26.0' } as const;
