/** The values of a code whose check words the message itself. */
export interface Said {
  readonly message: string;
}

/** The message of a code whose check words it: it names releases, sizes and paths in more ways than cases could. */
export const said = ({ message }: Said): string => message;
