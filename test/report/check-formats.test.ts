import { describe, expect, it } from 'vitest';
import { checkFormats, isCheckFormat } from '../../src/report/check-formats.ts';
import { checked, problem } from './checked.ts';

const context = { color: false, toolVersion: '1.2.3', ruleOf: () => undefined };
const starts: Readonly<Record<string, RegExp>> = {
  pretty: /^error\[mode\/decimal\]: what is wrong\n/,
  raw: /^a\.bu:1:1: error: /,
  json: /^\{\n {2}"version": 1,/,
  sarif: /^\{\n {2}"\$schema": "[^"]*sarif/,
  github: /^::error file=a\.bu,/,
  gitlab: /^\[\n {2}\{\n {4}"description"/,
  junit: /^<\?xml /,
};

describe('checkFormats', () => {
  it.each(Object.entries(checkFormats))('%s', (name, render) => {
    expect(render([checked('a.bu', 'x', problem('x', 'x'))], context)).toMatch(starts[name]!);
    for (const files of [[], [checked('a.bu', 'x')], [checked('a.bu', 'x', problem('x', 'x'))]]) {
      expect(render(files, context)).toMatch(/^$|\n$/);
    }
  });

  it('knows its names', () => {
    expect(isCheckFormat('sarif')).toBe(true);
    expect(isCheckFormat('toString')).toBe(false);
  });
});
