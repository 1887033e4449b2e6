import { afterEach, expect, it } from 'vitest';
import type { InitializeResult, SelectionRange, SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver-protocol';
import { Client } from './client.ts';
import { memoryHost } from './memory-host.ts';

const URI = 'file:///work/a.bu';
const CONFIG = `variant: fcos
version: 1.6.0
systemd:
  units:
    - name: a.service
      contents: |
        [Service]
        Type=oneshot
`;
const document = { textDocument: { uri: URI } };

let client: Client;
afterEach(() => client.stop());

async function open(): Promise<InitializeResult> {
  client = new Client(memoryHost());
  const result = (await client.start()) as InitializeResult;
  await client.open(URI, CONFIG);
  return result;
}

it('folds count lines from 0', async () => {
  await open();
  expect(await client.request('textDocument/foldingRange', document)).toEqual([2, 3, 4, 5].map((startLine) => ({ startLine, endLine: 7 })));
});

it('selections have the next larger one as their parent', async () => {
  await open();
  const [range] = await client.request<SelectionRange[]>('textDocument/selectionRange', {
    ...document,
    positions: [{ line: 1, character: 0 }],
  });
  expect(range).toMatchObject({
    range: { start: { line: 1, character: 0 }, end: { line: 1, character: 7 } },
    parent: { range: { end: { line: 1, character: 14 } } },
  });
});

it('tokens are relative to the one before, and changes to the tokens before', async () => {
  const { capabilities } = await open();
  expect(capabilities.semanticTokensProvider).toMatchObject({
    legend: { tokenTypes: ['namespace', 'property', 'string', 'comment', 'variable'] },
  });
  const tokens = await client.request<SemanticTokens>('textDocument/semanticTokens/full', document);
  // five numbers for each: lines and characters from the one before, the length, the type, nothing
  expect(tokens.data).toEqual([6, 8, 9, 0, 0, 1, 8, 4, 1, 0, 0, 5, 7, 2, 0]);
  await client.change(URI, 2, CONFIG.replace('oneshot', 'simple'));
  const previousResultId = tokens.resultId;
  const delta = await client.request<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', { ...document, previousResultId });
  // the length of the last token, which is the 13th number
  expect(delta.edits).toEqual([{ start: 12, deleteCount: 1, data: [6] }]);
});

it('symbols are found in all open configs', async () => {
  await open();
  const other = 'file:///work/b.bu';
  await client.open(other, CONFIG.replace('a.service', 'b.service'));
  expect(await client.request('workspace/symbol', { query: 'service' })).toMatchObject([
    { name: 'a.service', containerName: 'units', location: { uri: URI, range: { start: { line: 4, character: 12 } } } },
    { name: 'b.service', containerName: 'units', location: { uri: other } },
  ]);
});
