import type { Location, Range } from 'vscode-languageclient';

/** What an editor asks the server beside the protocol: what is generated from a config, and what a code means. */
export const PREVIEW = 'butane/preview';
export const PREVIEW_CHANGED = 'butane/previewChanged';
export const PREVIEW_CLOSED = 'butane/previewClosed';
export const EXPLAIN = 'butane/explain';

/** The answer to `butane/preview`. */
export interface Preview {
  /** Empty if the config has an error. */
  readonly text: string;
  readonly languageId: 'json' | 'yaml';
  /** The instances of a composed config, by name; each has an output. Empty for other configs. */
  readonly instances: readonly string[];
  readonly map: readonly PreviewPlace[];
}

/** A place of a config, and the place of what is generated from it. */
export interface PreviewPlace {
  readonly source: Location;
  readonly generated: Range;
}
