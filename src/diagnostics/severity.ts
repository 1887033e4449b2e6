/** How much a diagnostic weighs. An error makes the config invalid. */
export type Severity = 'error' | 'warning' | 'info';
