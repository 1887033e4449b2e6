import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { text } from '../schema/placed.ts';
import { findSpec } from '../spec/find.ts';
import { headerShape } from '../spec/header.ts';
import type { Spec } from '../spec/spec.ts';
import type { SourceNode } from '../syntax/source-tree.ts';
import type { Source } from '../text/source.ts';
import { decodeConfig, errorText } from './decode/decode-config.ts';

/** What the variant and the version of a config say. */
export interface Header {
  /** The spec for the rest of the config. Without a spec, the rest is not read. */
  readonly spec?: Spec | undefined;
  readonly report: readonly Diagnostic[];
  /** Upstream's error if it finds no spec. */
  readonly unreadable?: Diagnostic | undefined;
}

/** Reads the header of a config. `root` is undefined for an empty text. */
export type ReadHeader = (root: SourceNode | undefined, source: Source) => Header;

/** Reads the header as upstream does: variant and version have to be exact. */
export const readHeader: ReadHeader = (root, source) => {
  const decoded = decodeConfig(root, source, headerShape);
  const { config, errors } = decoded;
  if (errors.length > 0) return { report: [], unreadable: diagnose('yaml/type', 'header', { problem: errorText(decoded) }) };
  const spec = findSpec(text(config, 'variant') ?? '', text(config, 'version') ?? '');
  return 'message' in spec ? { report: [], unreadable: spec } : { report: [], spec };
};
