import { describe, expect, it } from 'vitest';
import { fileWith, findings, HEADER } from './findings.ts';

describe('yaml/second-document', () => {
  it.each([
    ['a document behind the config', `${HEADER}---\nvariant: fcos\n`, '---'],
    ['one behind a config that begins with a marker', `---\n${HEADER}---\na: 1\n`, '---'],
    ['one behind the end of the document', `${HEADER}...\na: 1\n`, 'a:'],
  ])('is said of %s', (_, config, beginning) => {
    expect(findings(config)).toEqual([`yaml/second-document ${beginning}`]);
  });

  it.each([
    ['a marker at the beginning', `---\n${HEADER}`],
    ['the end of the only document', `${HEADER}...\n`],
    ['a line of a text that looks like a marker', fileWith('inline: |\n  ---\n  ...')],
  ])('is not said of %s', (_, config) => {
    expect(findings(config)).toEqual([]);
  });
});
