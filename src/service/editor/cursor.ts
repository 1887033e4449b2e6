import type { Context } from '../context.ts';
import type { DocumentAround } from './config-around.ts';
import type { ConfigFiles } from './config-files.ts';
import type { DefinedNames } from './defined-names.ts';
import type { Word } from './word-at.ts';

/** The place where something is being written, and what is known about it. */
export interface Cursor {
  readonly text: string;
  readonly offset: number;
  /** The YAML document around it. */
  readonly document: DocumentAround;
  readonly context: Context;
  readonly word: Word;
  /** The names that the config defines. */
  readonly defined: DefinedNames;
  /** The files of the config; undefined if nothing is known of them. */
  readonly files: (() => ConfigFiles) | undefined;
}
