import { describe, expect, it } from 'vitest';
import { parseUnitFile } from '../../src/grammar/unit-file.ts';

const x = (times: number): string => 'x'.repeat(times);

describe('sections with options', () => {
  it.each([
    ['', []],
    ['text before the first section\n', []],
    ['[Install]\n', []],
    ['[Unit]\nA=b\n[Install]\nC=d', ['Unit', 'Install']],
    ['[Unit]\r\nA=b\r\n', ['Unit']],
    ['# [No]\n; [No]\n[Unit]\n  A = b', ['Unit']],
    ['# goes on \\ \n[No]\n[Unit]\nA=b', ['Unit']],
    ['[Unit]\nA=b\\\n[No]\nC=d', ['Unit']],
    ['[a\nb]\nA=b', ['a\nb']],
    ['[Unit]\n\u0085\u3000\nA=b', ['Unit']],
    ['[Unit]\n=', ['Unit']],
    ['[\ud83d\ude00]\n\ud83d\ude00=x', ['\ud83d\ude00']],
  ])('%j', (text, sections) => {
    expect(parseUnitFile(text)).toMatchObject({ sections: new Set(sections) });
  });
});

describe('faults', () => {
  it.each([
    ['[Unit', 'unable to find end of section'],
    ['[Unit]x', 'found garbage after section name : "x"'],
    ['[Unit] \t a "b"\\ \n', 'found garbage after section name : "a \\"b\\"\\\\"'],
    ['[Unit]\ufeff', 'found garbage after section name : "\\ufeff"'],
    ['[Unit]\u{e0001}\x01é', 'found garbage after section name : "\\U000e0001\\x01é"'],
    ['[Unit]\udcff', 'found garbage after section name : "\\xff"'],
    ['[Unit]\nA', 'EOF'],
    ['[Unit]\n\ufeff', 'EOF'],
    ['[Unit]\nA\nB=c', 'unexpected newline encountered while parsing option name'],
    ['[Unit]\nA\rB=c', 'unexpected newline encountered while parsing option name'],
  ])('%j', (text, fault) => {
    expect(parseUnitFile(text)).toEqual({ fault });
  });
});

describe('lines that are too long', () => {
  const fault = { fault: 'line too long (max 2048 bytes)' };

  it('are found where a line of bytes was read ahead', () => {
    expect(parseUnitFile(`[Unit]\nA=${x(3000)}`)).toEqual(fault);
    // the name of the option counts
    expect(parseUnitFile(`[Unit]\nA=${x(2046)}`)).toEqual(fault);
    expect(parseUnitFile(`[Unit]\nA=${x(2045)}`)).toEqual({ sections: new Set(['Unit']), headers: new Set(['Unit']) });
    expect(parseUnitFile(`[Unit]\nA=${'é'.repeat(1100)}`)).toEqual(fault);
  });

  it('pass near the end of what was read ahead', () => {
    const nearEnd = `[Unit]\n${'#y\n'.repeat(900)}A=`;
    // 2709 bytes are behind, so that 1387 of 4096 are at hand
    expect(parseUnitFile(`${nearEnd}${x(2100)}`)).toEqual({ sections: new Set(['Unit']), headers: new Set(['Unit']) });
  });

  it('end at either line end', () => {
    expect(parseUnitFile(`[Unit]\nA=${x(2000)}\r${x(2000)}`)).toEqual({ sections: new Set(['Unit']), headers: new Set(['Unit']) });
  });
});

it('names the sections without options too', () => {
  expect(parseUnitFile('[Service]\nExecStart=/x\n[Install]\n')).toEqual({
    sections: new Set(['Service']),
    headers: new Set(['Service', 'Install']),
  });
});
