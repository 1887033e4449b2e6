import type { LocalFiles } from '../../compile/desugar/pass.ts';
import { mergedOutputSize, type OutputSize } from '../../compile/output-size.ts';
import type { Composition } from '../../compose/composition.ts';
import { type Diagnostic, isFatal } from '../../diagnostics/diagnostic.ts';
import type { Gzip } from '../../host/gzip.ts';
import { sizeFindings } from '../../lint/checks/user-data/size-limits.ts';
import { largestUserDataLimit } from '../../lint/facts/user-data-limits.ts';
import type { LintOptions } from '../../lint/machine/machine-lint.ts';
import type { Built } from './built.ts';

/** The bytes of an output that a character of an unknown value takes at most: a data URL escapes some characters. */
const MOST_BYTES = 3;

/** What is known of a config whose size is to be judged. */
export interface Sizing {
  /** The bytes of the local files and texts that it embeds. */
  readonly embeddedBytes: number;
  /** What `butane build` makes of it; undefined for a config with an error. */
  readonly built: () => Built | undefined;
  readonly lintOptions: LintOptions;
}

/** The size of the output of a composed config, or of one instance of it. */
export interface ComposedSize {
  /** Undefined for a config with an error. */
  readonly size: OutputSize | undefined;
  /** True if values are missing: the real output can be larger. */
  readonly lacksValues: boolean;
}

/** Measures the output of a composed config. A reference without a value counts as it is written. */
export function composedSize({ config, report, unknown }: Composition, files: LocalFiles | undefined, gzip: Gzip): ComposedSize {
  return {
    size: config && !isFatal(report) ? mergedOutputSize(config, files, gzip) : undefined,
    lacksValues: unknown.length > 0,
  };
}

/**
 * The findings about the size of the output of a composed config, and its bytes; undefined if there are none. A missing value counts as
 * an empty text, so that whatever its value is, the output is too large.
 */
export function composedSizeFindings(
  composition: Composition,
  { embeddedBytes, built, lintOptions }: Sizing,
): { readonly bytes: number; readonly report: readonly Diagnostic[] } | undefined {
  const { parts, unknown } = composition;
  const written = parts.reduce((sum, { source }) => sum + source.bytes.length, 0);
  if (lintOptions.platform === undefined && written + embeddedBytes <= largestUserDataLimit()) return undefined;
  const size = built()?.size();
  if (!size) return undefined;
  const ofUnknown = unknown.reduce((sum, { span }) => sum + (span.end - span.start) * MOST_BYTES, 0);
  const least = { ...size, bytes: size.bytes - ofUnknown, jsonBytes: size.jsonBytes - ofUnknown };
  const findings = sizeFindings(least, lintOptions);
  if (findings.length === 0) return undefined;
  const notes = unknown.length > 0 ? ['some values are missing, so that the output is larger than this'] : [];
  return { bytes: least.bytes, report: findings.map((finding) => ({ ...finding, notes })) };
}
