import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { text } from '../schema/placed.ts';
import { findSpec } from '../spec/find.ts';
import { headerShape } from '../spec/header.ts';
import type { Spec } from '../spec/spec.ts';
import type { SourceNode } from '../syntax/source-tree.ts';
import type { Source } from '../text/source.ts';
import { decodeConfig, faultText } from './decode/decode-config.ts';
import type { Fatal } from './fatal.ts';

/** What the variant and the version of a config say. */
export interface Header {
  /** The spec to read the rest of the config by; without one nothing more is read. */
  readonly spec?: Spec | undefined;
  readonly report: readonly Diagnostic[];
  /** Why upstream finds no spec. */
  readonly unreadable?: Fatal | undefined;
}

/** Reads the header of a config. `root` is undefined for an empty text. */
export type ReadHeader = (root: SourceNode | undefined, source: Source) => Header;

/** Reads the header as upstream does: a spec is named exactly, or there is none. */
export const readHeader: ReadHeader = (root, source) => {
  const { config, faults } = decodeConfig(root, source, headerShape);
  if (faults.length > 0) return { report: [], unreadable: { code: 'yaml/type', message: `Error unmarshaling yaml: ${faultText(faults)}` } };
  const spec = findSpec(text(config, 'variant') ?? '', text(config, 'version') ?? '');
  return 'message' in spec ? { report: [], unreadable: spec } : { report: [], spec };
};
