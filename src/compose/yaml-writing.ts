import type { ToStringOptions } from 'yaml';

/* How configs are written with the package `yaml`, so that go-yaml and our own reader read them back. */

/** Integers that people write in octal. */
export const octalFields: ReadonlySet<string> = new Set(['mode', 'dir_mode', 'file_mode']);

/** Characters that YAML allows only in escapes, or reads as line breaks. Texts with them are written in base64. */
export const needsBase64 = /[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]/u;

/** No line is folded, and lists are indented. */
export const yamlStyle: ToStringOptions = {
  lineWidth: 0,
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  directives: false,
  defaultKeyType: 'PLAIN',
  simpleKeys: false,
  indentSeq: true,
};
