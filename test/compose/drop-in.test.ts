import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { translate } from '../../src/compile/translate.ts';
import { check } from '../../src/service/check.ts';
import { composed, FCOS, lineOf, translated } from './composed.ts';

/* What the drop-in commands make of headers and references. The expected outcomes are those of butane 0.29.0. */

const INLINE = (text: string): string => `${FCOS}storage:\n  files:\n    - path: /etc/a\n      contents:\n        inline: ${text}\n`;

describe('the drop-in', () => {
  it('refuses a file with a header as upstream does, with a line of help', () => {
    const { output, fatal, report } = translate(composed('', FCOS), { name: 'hosts/nas.bu' });
    expect(output).toBeUndefined();
    expect(report).toEqual([]);
    expect(fatal).toMatchObject({
      message: 'error parsing variant; must be specified',
      help: 'this config is composed; run: butane build hosts/nas.bu',
    });
  });

  it('takes `compose` beside `variant` for an unused key', () => {
    const { output, report } = translate(`compose: {}\n${FCOS}`);
    expect(output).toBe('{"ignition":{"version":"3.5.0"}}');
    expect(report.map(({ message }) => message)).toEqual(['unused key compose']);
    expect(report[0]!.help).toBeUndefined();
    const [found] = check(`compose: {}\n${FCOS}`, { name: 'a.bu' }).diagnostics;
    expect(found!.help).toBe('a header is a document of its own: write `---` after it');
  });

  it('replaces no reference in a plain config, and check warns', () => {
    const { source } = JSON.parse(translated(INLINE('${var.x} $${var.x}'))).storage.files[0].contents;
    expect(atob(source.replace('data:;base64,', ''))).toBe('${var.x} $${var.x}');
    expect(check(INLINE('${var.x}'), { name: 'a.bu' }).diagnostics.map(lineOf)).toEqual(['a.bu:7:17 warning compose/no-header']);
  });

  it('reads the first of two documents', () => {
    const first = INLINE('x');
    expect(translated(`${first}---\nvariant: [\n`)).toBe(translated(first));
  });

  it('its entry file loads nothing of compose', () => {
    const entry = readFileSync(new URL('../../src/cli/drop-in/butane.ts', import.meta.url), 'utf8');
    expect(entry).not.toContain('compose/');
  });
});
