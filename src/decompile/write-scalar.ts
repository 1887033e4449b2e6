import { Document, Pair, Scalar, YAMLMap } from 'yaml';
import { readsAsOther } from '../compile/emit/yaml-resolve.ts';
import { isOctal, needsBase64, yamlOptions, yamlStyle } from '../compose/yaml-writing.ts';
import type { LeafValue } from '../schema/placed.ts';
import { textBytes } from '../text/byte-text.ts';
import { once } from '../text/once.ts';
import { linesSay, literalHeader, literalLines } from './block-literal.ts';

/** How texts of several lines are written: as block literals, or with every text in double quotes if a reader would not get it back. */
export type TextStyle = 'readable' | 'quoted';

/** Texts that are written as they are, unless they read as something else: words, paths, URLs. */
const PLAIN = /^[\p{L}/][\p{L}\p{N}_/.@%+:;,=&~ -]*$/u;

/** What a plain text does not have: a colon that makes a key of what stands before it, and a blank at its end. */
const NOT_PLAIN = /:(?: |$)| $/;

/** Writes scalars as the package `yaml` does, and those that most configs are full of without it. */
export class ScalarWriter {
  /** What others than texts are written as. */
  readonly #words = new Map<string, string>();

  constructor(readonly style: TextStyle) {}

  /**
   * @param name the field of the value
   * @param indent how many spaces the lines of a block scalar get
   */
  text(value: LeafValue, name: string, indent: number): string {
    if (typeof value !== 'string')
      return once(this.#words, `${isOctal(name, value)} ${value}`, () => packageText(scalarOf(value, name, this.style), indent));
    return this.simpleText(value, indent) ?? packageText(scalarOf(value, name, this.style), indent);
  }

  /** True for a text that is written as it is. */
  isPlain(value: string): boolean {
    return this.style === 'readable' && PLAIN.test(value) && !NOT_PLAIN.test(value) && !readsAsOther(value);
  }

  /** A text as a plain scalar or a block literal in their simplest form; undefined for one that needs another. */
  simpleText(value: string, indent: number): string | undefined {
    if (this.isPlain(value)) return value;
    if (value === '') return EMPTY;
    if (this.style !== 'readable' || !value.includes('\n')) return undefined;
    const lines = literalLines(value, indent);
    return lines && literalHeader(value) + lines;
  }
}

/** The empty text. */
const EMPTY = '""';

/** True if a reader of YAML gets a text from what was written for it as a simple text. */
export function simpleTextSays(written: string, indent: number, text: string): boolean {
  const header = literalHeader(text);
  if (!written.startsWith('|')) return (written === EMPTY ? '' : written) === text;
  return written.startsWith(header) && linesSay(written.slice(header.length), indent, text);
}

/** A leaf, or a key of a map, as the package is to write it. */
export function scalarOf(value: LeafValue, name: string, style: TextStyle): Scalar {
  if (typeof value !== 'string') {
    const scalar = new Scalar(value);
    if (isOctal(name, value)) scalar.format = 'OCT';
    return scalar;
  }
  if (needsBase64.test(value)) return bytesScalar(textBytes(value));
  const scalar = new Scalar(value);
  const hasLines = value.includes('\n');
  if (hasLines && style === 'readable' && isLiteral(value)) scalar.type = 'BLOCK_LITERAL';
  // go-yaml reads YAML 1.1, and other readers take more for numbers, times and booleans than the writer knows of
  else if (hasLines || style === 'quoted' || readsAsOther(value) || value === '=' || value === '<<') scalar.type = 'QUOTE_DOUBLE';
  return scalar;
}

function bytesScalar(bytes: Uint8Array): Scalar {
  const scalar = new Scalar<unknown>(bytes);
  scalar.tag = '!!binary';
  scalar.type = 'QUOTE_DOUBLE';
  return scalar as Scalar;
}

/** What a block literal cannot hold: other control characters, and blanks behind the last break. */
const NO_LITERAL = /[\0-\x08\x0b-\x1f]|\n[\t ]+$/;

/** True for a text that can be a block literal: not of blanks alone. */
function isLiteral(text: string): boolean {
  return /[^ \t\n]/.test(text) && !NO_LITERAL.test(text);
}

/** The text of a scalar as the value of a key that has these spaces less two before it. */
function packageText(scalar: Scalar, indent: number): string {
  const document = new Document(null, yamlOptions);
  let node: Scalar | YAMLMap = scalar;
  let before = '';
  for (let depth = 0; depth < indent / 2; depth++) {
    const map = new YAMLMap();
    map.items.push(new Pair(new Scalar('k'), node));
    node = map;
    before += `${depth === 0 ? '' : '\n'}${'  '.repeat(depth)}k:`;
  }
  document.contents = node as never;
  return document.toString(yamlStyle).slice(`${before} `.length, -'\n'.length);
}
