import { headerSlips } from '../../spec/find.ts';
import type { Spec } from '../../spec/spec.ts';
import { newestStable, variants } from '../../spec/versions.ts';

/** A Butane config in a text: of a composed config, the document behind the header. */
export interface ConfigAround {
  readonly text: string;
  /** Where it begins in the whole text. */
  readonly start: number;
  /** The variant as it is written; undefined if it is not. */
  readonly variant: string | undefined;
  /**
   * The version that it names. If the version is missing or wrong, the newest stable one of its variant; undefined without a variant
   * that exists.
   */
  readonly spec: Spec | undefined;
}

const HEADER_LINE = /^(["']?)(variant|version)\1[ \t]*:[ \t]+(["']?)([^\s#"']+)\3/gm;
const DOCUMENT_START = /^---(?=\s|$)/gm;
const COMPOSE = /^(["']?)compose\1[ \t]*:/m;

/** Where the documents of a text begin: behind the line that separates them. */
export function configStarts(text: string): readonly number[] {
  const marks = [...text.matchAll(DOCUMENT_START)].map(({ index }) => index + 3);
  return [0, ...marks];
}

/** The config at an offset of a text, which may be incomplete; undefined in the header of a composed config. */
export function configAround(text: string, offset: number): ConfigAround | undefined {
  const starts = [...text.matchAll(DOCUMENT_START)].map(({ index }) => index);
  const before = starts.findLast((start) => start + 3 < offset);
  const start = before === undefined ? 0 : before + 3;
  const config = text.slice(
    start,
    starts.find((other) => other >= start && other >= offset),
  );
  const header = new Map([...config.matchAll(HEADER_LINE)].map(([, , key = '', , value = '']) => [key, value]));
  const variant = header.get('variant');
  if (variant === undefined && COMPOSE.test(config)) return undefined;
  return { text: config, start, variant, spec: specOf(variant, header.get('version') ?? '') };
}

function specOf(variant: string | undefined, version: string): Spec | undefined {
  if (variant === undefined) return undefined;
  const { meant } = headerSlips(variant, version);
  return meant ?? (variants().includes(variant) ? headerSlips(variant, newestStable(variant)).meant : undefined);
}
