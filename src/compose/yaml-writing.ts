import type { DocumentOptions, SchemaOptions, ToStringOptions } from 'yaml';
import type { LeafValue } from '../schema/placed.ts';

/* How configs are written with the package `yaml`, so that go-yaml and our own reader read them back. */

/** Fields with integers that people write in octal. */
const octalFields: ReadonlySet<string> = new Set(['mode', 'dir_mode', 'file_mode']);

/** True for the value of a field that is written in octal. A negative integer has no octal form. */
export function isOctal(field: string, value: LeafValue): boolean {
  return octalFields.has(field) && typeof value === 'number' && value > 0;
}

/** Characters that YAML allows only in escapes, or reads as line breaks. Texts with them are written in base64. */
export const needsBase64 = /[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]/u;

/** go-yaml reads YAML 1.1. Equal values are written out, not as aliases. */
export const yamlOptions: DocumentOptions & SchemaOptions & { readonly aliasDuplicateObjects: boolean } = {
  version: '1.1',
  aliasDuplicateObjects: false,
};

/** No line is folded, and lists are indented. */
export const yamlStyle: ToStringOptions = {
  lineWidth: 0,
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  directives: false,
  defaultKeyType: 'PLAIN',
  simpleKeys: false,
  indentSeq: true,
};
