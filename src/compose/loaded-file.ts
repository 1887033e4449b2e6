import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { MapNode, SourceNode } from '../syntax/source-tree.ts';
import type { Source } from '../text/source.ts';
import type { Header } from './header.ts';

/** A file that was read: its header, its configs, and the diagnostics that do not depend on values. */
export interface LoadedFile {
  readonly source: Source;
  /** Its path without links. It identifies the file. */
  readonly real: string;
  readonly hasHeader: boolean;
  /** The document of the header; with error nodes, if it is not YAML. */
  readonly headerRoot?: MapNode | undefined;
  readonly header: Header;
  /** True if the header has an error, so that it may say more than could be read. */
  readonly hasHeaderFault: boolean;
  /** The configs of the file, in order. */
  readonly configs: readonly SourceNode[];
  readonly report: readonly Diagnostic[];
}
