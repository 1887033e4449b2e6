import { describe, expect, it } from 'vitest';
import { isWrittenByButane } from '../../src/decompile/written-by-butane.ts';
import { readDocuments } from '../../src/document/read-document.ts';

function isWritten(text: string): boolean {
  const { documents } = readDocuments({ name: 'config.ign', bytes: new TextEncoder().encode(text) });
  return isWrittenByButane(documents[0]!);
}

const compressed = { compression: '', source: 'data:,a' };
const plain = { source: 'data:,a' };
const fetched = { compression: 'gzip', source: 'https://example.com/a' };

/** A config with a file for each of the contents. */
function config(contents: readonly object[], version = '3.4.0'): object {
  return { ignition: { version }, storage: { files: contents.map((contents, i) => ({ path: `/${i}`, contents })) } };
}

/* What `butane` writes is known from upstream: fields in the order of the schema, `compression` with each data URL from 3.1 on. */

describe('isWrittenByButane', () => {
  it.each([undefined, 2])('knows a config with a compression, indented by %s', (indent) => {
    expect(isWritten(JSON.stringify(config([compressed]), null, indent))).toBe(true);
    expect(isWritten(JSON.stringify(config([plain, compressed]), null, indent))).toBe(true);
    expect(isWritten(`${JSON.stringify(config([compressed]), null, indent)}\n`)).toBe(true);
  });

  it.each([undefined, 2])('counts no config whose data URLs have no compression, indented by %s', (indent) => {
    expect(isWritten(JSON.stringify(config([plain]), null, indent))).toBe(false);
    expect(isWritten(JSON.stringify(config([fetched, plain]), null, indent))).toBe(false);
  });

  it('asks for no compression before 3.1, or where nothing is a data URL', () => {
    expect(isWritten(JSON.stringify(config([plain], '3.0.0')))).toBe(true);
    expect(isWritten(JSON.stringify(config([fetched])))).toBe(true);
    expect(isWritten('{"ignition":{"version":"3.4.0"}}')).toBe(true);
  });

  it('counts no other spelling', () => {
    expect(isWritten('{"ignition": {"version":"3.4.0"}}')).toBe(false);
    expect(isWritten('{"ignition":{"version":"3.4.0"},"storage":{}}')).toBe(false);
    expect(isWritten(JSON.stringify(config([compressed]), null, 4))).toBe(false);
  });

  // a text of several pieces, of which one is compared after the other
  describe.each([undefined, 2])('in a long config, indented by %s', (indent) => {
    const long = JSON.stringify(config(Array.from({ length: 4_000 }, () => compressed)), null, indent);

    it('counts the very spelling', () => {
      expect(long.length).toBeGreaterThan(3 << 16);
      expect(isWritten(long)).toBe(true);
      expect(isWritten(`${long}\n`)).toBe(true);
    });

    it.each(['"/0"', '"/2000"', '"/3999"'])('counts no blank behind %s', (path) => {
      expect(isWritten(long.replace(path, `${path} `))).toBe(false);
    });

    it('counts no blank at the end', () => {
      expect(isWritten(`${long} `)).toBe(false);
      expect(isWritten(`${long}\n\n`)).toBe(false);
    });
  });
});
