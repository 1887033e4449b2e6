import { describe, expect, it } from 'vitest';
import { type Dialect, keyfile, quadlet, systemd } from '../../../src/syntax/unit/dialect.ts';
import { placeInPieces } from '../../../src/syntax/unit/place.ts';
import { readUnit } from '../../../src/syntax/unit/read-unit.ts';

/** The nodes in short: `[Section]`, `Key=value`, `#`, an empty text for a blank line, `!reason: text`. */
function outline(text: string, dialect: Dialect): string[] {
  return readUnit(text, dialect).nodes.map((node) => {
    if (node.kind === 'header') return `[${node.name}]`;
    if (node.kind === 'entry') return `${node.key}=${node.value}`;
    if (node.kind === 'fault') return `!${node.reason}: ${text.slice(node.at.start, node.at.end)}`;
    return node.kind === 'comment' ? '#' : '';
  });
}

const all = [systemd, quadlet, keyfile];

describe.each(all)('$name', (dialect) => {
  it('sections, entries, comments and blank lines', () => {
    expect(outline('# a\n[Unit]\n\n  After = b.service  c.service\nAfter=\n', dialect)).toEqual([
      '#',
      '[Unit]',
      '',
      'After=b.service  c.service',
      'After=',
    ]);
  });

  it('a comment character behind a value is a part of it', () => {
    expect(outline('[A]\na=b # c\nd=e;f', dialect)).toEqual(['[A]', 'a=b # c', 'd=e;f']);
  });

  it('lines that are not understood', () => {
    expect(outline('a=b\n[A]\nc\n=d\n', dialect)).toEqual(['!no-section: a=b', '[A]', '!no-equals: c', '!no-key: =d']);
  });

  it.each([
    ['[Service', 'Service'],
    ['[Service] # comment', 'Service'],
    ['[ Service ]x', 'Service'],
    ['[', ''],
  ])('%s is a malformed header, and has the entries below it', (header, name) => {
    const { nodes, sections } = readUnit(`${header}\na=b\n`, dialect);
    expect(nodes[0]).toMatchObject({ kind: 'fault', reason: 'bad-header', at: { start: 0, end: header.length } });
    expect(sections).toMatchObject([{ name, entries: [{ key: 'a' }] }]);
  });

  it('sections of one name stay apart', () => {
    expect(readUnit('[A]\na=1\n[B]\n[A]\na=2\n', dialect).sections).toMatchObject([
      { name: 'A', entries: [{ value: '1' }] },
      { name: 'B', entries: [] },
      { name: 'A', entries: [{ value: '2' }] },
    ]);
  });

  it('CR LF ends a line', () => {
    expect(outline('[A]\r\na=b\r\n\r\nc=d', dialect)).toEqual(['[A]', 'a=b', '', 'c=d']);
  });
});

describe('a value that goes on', () => {
  const text = '[A]\na=b \\\n# c\n  d\\\n\te\nf=g\n';

  it('systemd: a space for the backslash, and the indentation stays', () => {
    expect(outline(text, systemd)).toEqual(['[A]', 'a=b    d \te', 'f=g']);
  });

  it('quadlet: nothing for the backslash, without the indentation', () => {
    expect(outline(text, quadlet)).toEqual(['[A]', 'a=b de', 'f=g']);
  });

  it('keyfile: no value goes on', () => {
    expect(outline(text, keyfile)).toEqual(['[A]', 'a=b \\', '#', '!no-equals: d\\', '!no-equals: e', 'f=g']);
  });

  it('an empty line ends it in systemd, and does not in quadlets', () => {
    expect(outline('[A]\na=b\\\n\nc=d\n', systemd)).toEqual(['[A]', 'a=b', 'c=d']);
    expect(outline('[A]\na=b\\\n\nc=d\n', quadlet)).toEqual(['[A]', 'a=bc=d']);
  });

  it('a header is no header in it', () => {
    expect(outline('[A]\na=b \\\n[B]\n', systemd)).toEqual(['[A]', 'a=b  [B]']);
  });

  it('two backslashes do not continue a line of systemd; blanks behind a backslash do not either', () => {
    expect(outline('[A]\na=b\\\\\nc=d\\ \ne=f', systemd)).toEqual(['[A]', 'a=b\\\\', 'c=d\\', 'e=f']);
    expect(outline('[A]\na=b\\ \nc=d', quadlet)).toEqual(['[A]', 'a=bc=d']);
  });

  it('it may end with the text', () => {
    for (const dialect of [systemd, quadlet]) expect(outline('[A]\na=b\\', dialect)).toEqual(['[A]', 'a=b']);
  });

  it('Podman drops one that goes on at the end, if a comment or an empty line follows', () => {
    expect(outline('[A]\na=b \\\n\n', quadlet)).toEqual(['[A]', '!unfinished: a=b']);
    expect(outline('[A]\na=b \\\n# c', quadlet)).toEqual(['[A]', '!unfinished: a=b']);
    expect(outline('[A]\na=b \\\n', quadlet)).toEqual(['[A]', 'a=b']);
    expect(outline('[A]\na=b \\\n# c\n', systemd)).toEqual(['[A]', 'a=b']);
  });

  it('a stretch of it is found in its lines', () => {
    const entry = readUnit(text, systemd).sections[0]!.entries[0]!;
    const at = (part: string): string => {
      const start = entry.value.indexOf(part);
      const span = placeInPieces(entry.pieces, { start, end: start + part.length });
      return text.slice(span.start, span.end);
    };
    expect(at('b')).toBe('b');
    expect(at('d')).toBe('d');
    expect(at('e')).toBe('e');
    expect(at('d \te')).toBe('d\\\n\te');
    expect(text.slice(entry.valueSpan.start, entry.valueSpan.end)).toBe('b \\\n# c\n  d\\\n\te');
    expect(text.slice(entry.span.start, entry.span.end)).toBe('a=b \\\n# c\n  d\\\n\te\n');
  });
});

describe('where the dialects differ otherwise', () => {
  it('; begins a comment, but not in a keyfile', () => {
    expect(outline('[A]\n;b', systemd)).toEqual(['[A]', '#']);
    expect(outline('[A]\n;b', quadlet)).toEqual(['[A]', '#']);
    expect(outline('[A]\n;b', keyfile)).toEqual(['[A]', '!no-equals: ;b']);
  });

  it('blanks at the end of a value stay in a keyfile', () => {
    expect(outline('[A]\na= b  \n', systemd)).toEqual(['[A]', 'a=b']);
    expect(outline('[A]\na= b  \n', keyfile)).toEqual(['[A]', 'a=b  ']);
  });

  it('blanks behind a header', () => {
    for (const dialect of all) expect(outline('[A] \t\n', dialect)).toEqual(['[A]']);
    expect(outline('[ A ]', systemd)).toEqual(['[ A ]']);
  });

  it('systemd takes CR alone and NUL for line ends', () => {
    expect(outline('[A]\ra=b\0c=d\n\r\n', systemd)).toEqual(['[A]', 'a=b', 'c=d', '']);
  });

  it('systemd skips a byte order mark', () => {
    expect(outline('\ufeff[A]\n', systemd)).toEqual(['[A]']);
    expect(outline('\ufeff[A]\n', quadlet)).toEqual(['!no-section: \ufeff[A]']);
  });

  it('an empty value has a place behind the equals sign', () => {
    const [entry] = readUnit('[A]\na =  \n', systemd).sections[0]!.entries;
    expect(entry).toMatchObject({ keySpan: { start: 4, end: 5 }, valueSpan: { start: 7, end: 7 } });
  });
});
