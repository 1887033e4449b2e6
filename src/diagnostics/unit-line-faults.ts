/** Why a line of a unit file cannot be read. */
const REASONS = {
  'bad-header': 'it is not a valid section header',
  'no-section': 'no section is above it',
  'no-equals': 'it has no =',
  'no-key': 'there is no key in front of the =',
  unfinished: 'it ends in a backslash and no line follows',
} as const;

/** A line of a unit file or a quadlet that cannot be read. */
export interface UnitLineFault {
  readonly line: string;
  readonly reason: keyof typeof REASONS;
}

/** The line and why it cannot be read. */
export const unreadLine = ({ line, reason }: UnitLineFault, where: string): string => `${JSON.stringify(line)}${where}: ${REASONS[reason]}`;

/** What to write instead of the line. */
export const writeLineAs = ({ reason }: UnitLineFault): string =>
  reason === 'no-section' ? 'put it below a section such as [Service]' : 'write a setting as Key=value, or begin a comment with #';
