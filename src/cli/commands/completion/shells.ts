/** The shells that there are completion scripts for. */
export const shells = ['bash', 'fish', 'zsh'] as const;

export type Shell = (typeof shells)[number];
