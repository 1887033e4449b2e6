import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { headerSchema } from '../../src/json-schema/header-schema.ts';
import { strictAjv } from '../json-schema/butane-validators.ts';
import { compose, fileAt } from './composed.ts';

/* The blocks of docs/compose.md that no console block runs. */

const page = readFileSync(new URL('../../docs/compose.md', import.meta.url), 'utf8');
const blocks = (language: string): string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map((match) => match[1]!);

describe('docs/compose.md', () => {
  it('shows headers that the schema takes', () => {
    const isHeader = strictAjv().compile(headerSchema());
    expect(blocks('yaml').length).toBeGreaterThan(0);
    for (const block of blocks('yaml')) expect(isHeader(parse(block)), block).toBe(true);
  });

  it('shows a config that was moved from sed, which works', () => {
    const [diff] = blocks('diff');
    const moved = diff!
      .split('\n')
      .filter((line) => !line.startsWith('-'))
      .map((line) => line.slice(1))
      .join('\n');
    const done = compose('node.bu', { 'node.bu': moved }, { instance: 'web-02' });
    expect(done.lines).toEqual([]);
    expect(fileAt(done, '/etc/hostname').contents.source).toBe('data:,web-02');
  });
});
