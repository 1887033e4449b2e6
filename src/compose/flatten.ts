import { Document, isMap, Scalar, visit } from 'yaml';
import { decodeConfig } from '../compile/decode/decode-config.ts';
import { type Plain, plainOf } from '../compile/emit/plain.ts';
import type { LeafValue, Struct } from '../schema/placed.ts';
import type { Spec } from '../spec/spec.ts';
import { decodeText } from '../syntax/decode-text.ts';
import { readYaml } from '../syntax/yaml/read-yaml.ts';
import { textBytes } from '../text/byte-text.ts';
import { logLine } from '../text/log-text.ts';
import { isOctal, needsBase64, yamlOptions, yamlStyle } from './yaml-writing.ts';

/**
 * A config as one plain Butane config: variant and version, then the other fields in the order of the shape. The text is read again, to
 * make sure that upstream reads this very config.
 *
 * @param title the comment in the first line
 */
export function flattenText(config: Struct, spec: Spec, title: string): string {
  const plain = withoutNulls(plainOf(config, spec.shape));
  const wanted = JSON.stringify(plain, bigints);
  // readers disagree about blanks and line breaks in some plain and block scalars: then all texts are quoted
  for (const quoted of [false, true]) {
    const text = `# ${logLine(title)}\n${write(plain, quoted)}`;
    if (readBack(text, spec) === wanted) return text;
  }
  throw new Error('flatten: the config that was written is not the one that was to be written');
}

function readBack(text: string, spec: Spec): string | undefined {
  const source = decodeText(new TextEncoder().encode(text), 'flattened.bu');
  if ('message' in source) return undefined;
  const { root, fault } = readYaml(source);
  if (fault) return undefined;
  const { config, errors } = decodeConfig(root, source, spec.shape);
  return errors.length > 0 ? undefined : JSON.stringify(withoutNulls(plainOf(config, spec.shape)), bigints);
}

function write(plain: Plain, quoted: boolean): string {
  const { variant, version, ...others } = dataOf(plain) as Readonly<Record<string, unknown>>;
  const document = new Document({ variant, version, ...others }, yamlOptions);
  visit(document, {
    Pair(_, { key, value }) {
      if (value instanceof Scalar && key instanceof Scalar && isOctal(String(key.value), value.value as LeafValue)) value.format = 'OCT';
    },
    Scalar(key, scalar) {
      if (key !== 'key' && quoted && typeof scalar.value === 'string') scalar.type = 'QUOTE_DOUBLE';
    },
  });
  if (isMap(document.contents)) document.contents.flow = false;
  return document.toString(yamlStyle);
}

/** Plain data for the writer, with bytes in place of texts that cannot be written. */
function dataOf(plain: Plain): unknown {
  if (typeof plain === 'string') return needsBase64.test(plain) ? textBytes(plain) : plain;
  if (typeof plain !== 'object' || plain === null) return plain;
  // a Map would get a tag; the order of labels has no meaning
  if (plain instanceof Map) return Object.fromEntries([...plain].map(([key, value]) => [key, dataOf(value)]));
  if (Array.isArray(plain)) return plain.map(dataOf);
  return Object.fromEntries(Object.entries(plain).map(([key, value]) => [key, dataOf(value)]));
}

/** Removes the fields that an Ignition config would write as `null`. */
function withoutNulls(plain: Plain): Plain {
  if (typeof plain !== 'object' || plain === null || plain instanceof Map) return plain;
  if (Array.isArray(plain)) return plain.map(withoutNulls);
  return Object.fromEntries(Object.entries(plain).flatMap(([key, value]) => (value === null ? [] : [[key, withoutNulls(value)]])));
}

function bigints(_: string, value: unknown): unknown {
  if (typeof value === 'bigint') return `${value}n`;
  return value instanceof Map ? [...value].sort(([a], [b]) => (a < b ? -1 : 1)) : value;
}
