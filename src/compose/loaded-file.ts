import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceNode } from '../syntax/source-tree.ts';
import type { Source } from '../text/source.ts';
import type { Header } from './header.ts';

/** A file that was read: its header, its configs, and the diagnostics that do not depend on values. */
export interface LoadedFile {
  readonly source: Source;
  /** Its path without links. It identifies the file. */
  readonly real: string;
  readonly hasHeader: boolean;
  readonly header: Header;
  /** The configs of the file, in order. */
  readonly configs: readonly SourceNode[];
  readonly report: readonly Diagnostic[];
}
