import type { FilesDirChoice } from '../files-dir.ts';

/** How to build: the drop-in command's options. */
export interface Building {
  readonly filesDir: FilesDirChoice;
  readonly pretty: boolean;
  readonly raw: boolean;
  readonly strict: boolean;
  readonly rawErrors: boolean;
  readonly color: boolean;
}
