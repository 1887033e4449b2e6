import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type CompletionItem,
  type CompletionList,
  DiagnosticSeverity,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol';
import { ProcessClient } from './process-client.ts';
import { typingSession } from './typing-session.ts';

/*
 * The config of docs/walkthrough.md is typed character by character into the built server. What is offered first and what is
 * wrong at each pause is written in typing-session.txt by hand: the word that follows, and the problems of the text so far.
 */

const example = fileURLToPath(new URL('../../docs/examples/server.bu', import.meta.url));
const server = fileURLToPath(new URL('../../bin/butane.js', import.meta.url));
const uri = pathToFileURL(example).href;
const { pauses, text } = typingSession();

/** What the server said at a pause. */
interface Seen {
  readonly offered: readonly string[];
  /** The codes, sorted. */
  readonly problems: readonly string[];
  /** The lines with errors, from 1. */
  readonly errorLines: readonly number[];
}

describe('typing the config of docs/walkthrough.md', () => {
  const seen: Seen[] = [];
  let last: Seen;

  beforeAll(async () => {
    const client = await ProcessClient.start([server, 'lsp', '--stdio']);
    let version = 1;
    let typed = '';
    const published: PublishDiagnosticsParams[] = [];
    client.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      published.push(params);
    });

    const position = (): { line: number; character: number } => {
      const lines = typed.split('\n');
      return { line: lines.length - 1, character: lines.at(-1)!.length };
    };
    const type = async (until: string): Promise<void> => {
      for (const character of until.slice(typed.length)) {
        const contentChanges = [{ range: { start: position(), end: position() }, text: character }];
        version++;
        await client.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
        typed += character;
      }
    };
    const look = async (): Promise<Seen> => {
      const answer = await client.request<CompletionList | CompletionItem[] | null>('textDocument/completion', {
        textDocument: { uri },
        position: position(),
      });
      const items = Array.isArray(answer) ? answer : (answer?.items ?? []);
      const line = typed.slice(typed.lastIndexOf('\n') + 1);
      const sorted = items.filter((item) => isLeft(item, line)).sort((a, b) => (sortText(a) < sortText(b) ? -1 : 1));
      while (published.at(-1)?.version !== version) await new Promise((resolve) => setTimeout(resolve, 5));
      const { diagnostics } = published.at(-1)!;
      return {
        offered: sorted.map(({ label }) => label),
        problems: diagnostics.map(({ code }) => String(code)).sort(),
        errorLines: diagnostics.filter(({ severity }) => severity === DiagnosticSeverity.Error).map(({ range }) => range.start.line + 1),
      };
    };

    await client.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'butane', version, text: '' } });
    for (const pause of pauses) {
      await type(pause.text);
      seen.push(await look());
    }
    await type(text);
    last = await look();
    await client.stop();
  });

  it('has 40 pauses, and ends with the config', () => {
    expect(pauses.length).toBeGreaterThanOrEqual(40);
    expect(text).toBe(readFileSync(example, 'utf8'));
  });

  const places = pauses.map(({ text: before }, index) => {
    const lines = before.split('\n');
    return [`${lines.length}: ${lines.at(-1)}`, index] as const;
  });

  it.each(places)('offers first what is typed next, line %s', (_, index) => {
    expect(seen[index]!.offered[0]).toBe(pauses[index]!.first);
  });

  it.each(places)('shows only what is wrong there, line %s', (_, index) => {
    expect(seen[index]!.problems).toEqual(pauses[index]!.problems);
  });

  it('shows an error in no other line than the one that is typed, except for a field that is still missing', () => {
    const elsewhere = seen.flatMap(({ errorLines }, index) => {
      const line = pauses[index]!.text.split('\n').length;
      return errorLines.filter((other) => other !== line).map((other) => `${places[index]![0]} (error in line ${other})`);
    });
    // the filesystem in line 35 needs a format, which follows in line 37
    expect(elsewhere).toEqual(['36:       device: /dev/disk/by-partlabel/ (error in line 35)']);
  });

  it('shows nothing at the end', () => {
    expect(last.problems).toEqual([]);
  });
});

/** True for a candidate that an editor still shows after what is typed of it. */
function isLeft({ filterText, label, textEdit }: CompletionItem, line: string): boolean {
  const start = textEdit && 'range' in textEdit ? textEdit.range.start.character : /[\w-]*$/.exec(line)!.index;
  return (filterText ?? label).startsWith(line.slice(start));
}

function sortText({ sortText: given, label }: CompletionItem): string {
  return given ?? label;
}
