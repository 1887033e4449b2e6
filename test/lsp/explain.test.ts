import { afterEach, expect, it } from 'vitest';
import { codes } from '../../src/diagnostics/catalogue.ts';
import { Client } from './client.ts';
import { memoryHost } from './memory-host.ts';

let client: Client;
afterEach(() => client.stop());

it('the server explains every code, and no other', async () => {
  client = new Client(memoryHost());
  await client.start();
  const explain = (code: string): Promise<{ text: string } | null> => client.request('butane/explain', { code });
  for (const code of codes())
    expect((await explain(code))?.text).toMatch(new RegExp(`^# ${code}\\n\\n\\*\\*.*\\*\\*What to do:\\*\\*`, 's'));
  expect(await explain('mode/decimal')).toEqual({ text: expect.stringContaining('For example `config.bu`:\n\n```yaml\n') });
  expect(await explain('mode')).toBeNull();
});
