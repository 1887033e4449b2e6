import type { FilesDirChoice } from '../files-dir.ts';

/** The options of a build, which are also options of the drop-in command. */
export interface Building {
  readonly filesDir: FilesDirChoice;
  readonly pretty: boolean;
  readonly raw: boolean;
  readonly strict: boolean;
  readonly rawErrors: boolean;
  readonly color: boolean;
}
