import { describe, expect, it } from 'vitest';
import { codes } from '../../src/diagnostics/catalogue.ts';
import { explainAll, explainCode } from '../../src/diagnostics/explain.ts';

function text(code: string): string {
  const explained = explainCode(code);
  if ('fault' in explained) throw new Error(explained.fault);
  return explained.text;
}

describe('explainCode', () => {
  it('says what a code means, why, what to do, and shows an example', () => {
    const lines = text('mode/decimal').split('\n');
    expect(lines[0]).toBe('mode/decimal (warning)');
    expect(lines[2]).toBe('A mode is decimal but looks octal.');
    expect(lines).toContain('What to do: Add a leading zero: `0644`.');
    expect(lines).toContain('For example (config.bu):');
    expect(lines).toContain('          mode: 644');
    expect(lines.at(-1)).toBe('');
  });

  it('names the files beside an example, and the kind of the example', () => {
    expect(text('tree/not-a-directory')).toContain('For example (config.bu, beside app.conf):');
    expect(text('json/syntax')).toContain('For example (config.ign):');
    expect(text('json/empty')).toContain('For example an empty config.ign.');
  });

  it('shows the configs that an example includes', () => {
    expect(text('compose/cycle')).toMatch(
      /^For example \(config\.bu, beside motd\.bu\):\n\n {4}compose:\n(?:.*\n)*\nmotd\.bu:\n\n {4}compose:\n/m,
    );
    // a local file is only named
    expect(text('compose/not-rendered')).not.toMatch(/^motd\.txt:/m);
  });

  it('leaves out the example where there is none', () => {
    expect(text('bug/structure')).not.toContain('example');
  });

  it.each(codes())('%s fits a terminal and does not command it', (code) => {
    const explained = text(code);
    expect(explained).not.toMatch(/[^\n\P{Cc}]/u);
    expect(explained).not.toContain('\ufeff');
    const [prose] = explained.split('For example');
    for (const line of prose!.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('lists the codes of a subject', () => {
    expect(text('version')).toBe(
      'version/unparsable   error    the Ignition config has no valid version\n' +
        'version/unsupported  error    the version of the Ignition config is unknown\n',
    );
    expect(text('version/*')).toBe(text('version'));
  });

  it('lists the codes that a pattern matches, and takes nothing else in it for a pattern', () => {
    const found = text('*/cex-with-*').trimEnd().split('\n');
    expect(found.map((line) => line.split(' ')[0])).toEqual([
      'boot-device/cex-with-clevis',
      'luks/cex-with-clevis',
      'luks/cex-with-key-file',
    ]);
    expect(explainCode('version.*')).toEqual({ fault: 'no code matches version.*' });
    expect(explainCode('nothing/*')).toEqual({ fault: 'no code matches nothing/*' });
  });

  it.each([
    ['mode/decmal', 'mode/decimal'],
    ['resource/to-many-sources', 'resource/too-many-sources'],
    ['Mode/Decimal', 'mode/decimal'],
    ['resourse', 'resource'],
    ['implicit-wipe', 'filesystem/implicit-wipe'],
  ])('%s: did you mean %s?', (written, meant) => {
    expect(explainCode(written)).toEqual({ fault: `there is no code ${written}; did you mean ${meant}?` });
  });

  it.each(['qqqqqqqq', 'constructor/prototype'])('%s is nothing that is known', (written) => {
    expect(explainCode(written)).toEqual({ fault: `there is no code ${written}` });
  });
});

it('explainAll lists every code once, with its title', () => {
  const lines = explainAll().trimEnd().split('\n');
  expect(lines.map((line) => line.split(' ')[0])).toEqual(codes());
});
