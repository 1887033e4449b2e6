/** Colors a part of a text. */
export type Paint = (text: string) => string;

/** How a report looks. */
export interface Look {
  /** The width of the terminal; undefined where nothing is cut. */
  readonly columns?: number | undefined;
  /** True for lines and arrows beyond ASCII. */
  readonly unicode: boolean;
  readonly palette: { readonly bold: Paint; readonly dim: Paint; readonly green: Paint; readonly red: Paint; readonly yellow: Paint };
}

/** Lines and signs. */
export interface Signs {
  readonly vertical: string;
  readonly horizontal: string;
  readonly corners: readonly [topLeft: string, top: string, topRight: string, bottomLeft: string, bottom: string, bottomRight: string];
  readonly free: string;
  readonly arrow: string;
  readonly cut: string;
  readonly branch: string;
  readonly lastBranch: string;
}

const UNICODE: Signs = {
  vertical: '│',
  horizontal: '─',
  corners: ['┌', '┬', '┐', '└', '┴', '┘'],
  free: '░',
  arrow: '→',
  cut: '…',
  branch: '├── ',
  lastBranch: '└── ',
};

const ASCII: Signs = {
  vertical: '|',
  horizontal: '-',
  corners: ['+', '+', '+', '+', '+', '+'],
  free: '.',
  arrow: '->',
  cut: '...',
  branch: '|-- ',
  lastBranch: '`-- ',
};

export function signsOf({ unicode }: Pick<Look, 'unicode'>): Signs {
  return unicode ? UNICODE : ASCII;
}
