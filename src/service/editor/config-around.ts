import { headerSlips } from '../../spec/find.ts';
import type { Spec } from '../../spec/spec.ts';
import { newestStable, variants } from '../../spec/versions.ts';

/** A YAML document in a text, which may be incomplete. */
export interface DocumentAround {
  readonly text: string;
  /** Where it begins in the whole text. */
  readonly start: number;
  /** True for the header of a composed config. */
  readonly isHeader: boolean;
}

/** A Butane config in a text: of a composed config, the document behind the header. */
export interface ConfigAround extends Omit<DocumentAround, 'isHeader'> {
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
const MARK = '---';
const COMPOSE = /^(["']?)compose\1[ \t]*:/m;
const VARIANT = /^(["']?)variant\1[ \t]*:/m;

/** Where the documents of a text begin: behind the line that separates them. */
export function configStarts(text: string): readonly number[] {
  return [0, ...marksIn(text).map((mark) => mark + MARK.length)];
}

/** The document at an offset of a text. */
export function documentAround(text: string, offset: number): DocumentAround {
  const marks = marksIn(text);
  const before = marks.findLast((mark) => mark + MARK.length < offset);
  const start = before === undefined ? 0 : before + MARK.length;
  const document = text.slice(
    start,
    marks.find((mark) => mark >= start && mark >= offset),
  );
  return { text: document, start, isHeader: isHeader(document) };
}

/** The header of a composed config, and where it begins; undefined if it has none. */
export function headerOf(text: string): { readonly text: string; readonly start: number } | undefined {
  const [first = text.length, second = text.length] = marksIn(text);
  // a separator can stand before the first document
  const start = text.slice(0, first).trim() === '' ? first + MARK.length : 0;
  const header = text.slice(start, start === 0 ? first : second);
  return isHeader(header) ? { text: header, start } : undefined;
}

/** The config at an offset of a text, which may be incomplete; undefined in the header of a composed config. */
export function configAround(text: string, offset: number): ConfigAround | undefined {
  const document = documentAround(text, offset);
  return document.isHeader ? undefined : { ...headerLines(document.text), text: document.text, start: document.start };
}

/** What the lines say that name the variant and the version. */
export function headerLines(config: string): Pick<ConfigAround, 'variant' | 'spec'> {
  const header = new Map([...config.matchAll(HEADER_LINE)].map(([, , key = '', , value = '']) => [key, value]));
  const variant = header.get('variant');
  return { variant, spec: specOf(variant, header.get('version') ?? '') };
}

function marksIn(text: string): readonly number[] {
  return [...text.matchAll(DOCUMENT_START)].map(({ index }) => index);
}

function isHeader(document: string): boolean {
  return COMPOSE.test(document) && !VARIANT.test(document);
}

function specOf(variant: string | undefined, version: string): Spec | undefined {
  if (variant === undefined) return undefined;
  const { meant } = headerSlips(variant, version);
  return meant ?? (variants().includes(variant) ? headerSlips(variant, newestStable(variant)).meant : undefined);
}
