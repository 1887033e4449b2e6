import { gunzipSync } from 'node:zlib';

/** A resource as Butane writes it, in JSON or YAML: the compression, then the data URL. */
const RESOURCE = /("compression": ?"(?:gzip)?",\s*"source": ?"data:[^"]*"|compression: (?:gzip|"")\n\s*source: \S+)/g;

/**
 * An output with every resource replaced by what it holds: gzip members of other libraries differ in their bytes and their
 * length, never in their contents, and so does what is shortest.
 */
export function withoutGzip(output: string): string {
  return output.replace(RESOURCE, (resource) => {
    const [, encoding = '', data = ''] = /data:(;base64)?,([^"\s]*)/.exec(resource) ?? [];
    const bytes = encoding === '' ? unescaped(data) : Buffer.from(data, 'base64');
    const contents = /compression"?: ?"?gzip/.test(resource) ? unpacked(bytes) : bytes;
    return contents ? `contents ${contents.toString('base64')}` : resource;
  });
}

function unescaped(data: string): Buffer {
  return Buffer.from(
    data.replace(/%([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}

/** What a gzip member holds; undefined for what a config merely calls gzip. */
function unpacked(member: Buffer): Buffer | undefined {
  try {
    return gunzipSync(member);
  } catch {
    return undefined;
  }
}

/** The name of a Go type, and how Go's JSON reader words a fault: these are ours to say. */
const GO_TYPE = /(cannot unmarshal !!\S+(?: `[^`]*`)? into ).+$/gm;
const JSON_FAULT = /^(error at line \d+ col \d+: )(?:json: |invalid character |unexpected end of JSON|invalid UTF).*$/gm;
const YAML_SYNTAX = /^(Error translating config: Error unmarshaling yaml: yaml: )(?!unmarshal errors:)(?:.*?(line \d+))?.*$/gm;

/** A report without our own lines and without what is ours to word. */
export function comparable(report: string, { unordered = false } = {}): string {
  const relaxed = report
    .replace(/^ {2}= help:.*\n/gm, '')
    .replace(GO_TYPE, '$1{type}')
    .replace(JSON_FAULT, '$1{fault}')
    .replace(YAML_SYNTAX, '$1$2');
  return unordered ? relaxed.split('\n').sort().join('\n') : relaxed;
}
