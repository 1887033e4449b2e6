import { spawn } from 'node:child_process';
import {
  createMessageConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { configOfLines } from './inputs.ts';
import { median, milliseconds, table } from './statistics.ts';

const LINES = 14_008;
/** The first keystrokes warm the server up. */
const WARM_UP = 15;
const KEYSTROKES = 30;
const URI = 'file:///bench/config.bu';

/**
 * Types into a large config that is open in the built server, one letter after the other, and measures how long the diagnostics and
 * the completion after each take. Returns a table in Markdown.
 */
export async function measureEditor(command: readonly string[], cwd: string): Promise<string> {
  const [file = '', ...args] = command;
  const server = spawn(file, [...args, 'lsp', '--stdio'], { cwd, stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  let onPublished: ((params: PublishDiagnosticsParams) => void) | undefined;
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => onPublished?.(params));
  connection.listen();
  const diagnosticsOf = (version: number): Promise<void> =>
    new Promise((resolve) => {
      onPublished = (params) => {
        if (params.version === version) resolve();
      };
    });
  await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
  await connection.sendNotification('initialized', {});
  const text = configOfLines(LINES);
  const opened = diagnosticsOf(1);
  await connection.sendNotification('textDocument/didOpen', { textDocument: { uri: URI, languageId: 'butane', version: 1, text } });
  await opened;
  const lines = text.split('\n');
  const line = lines.findIndex((one, i) => i > lines.length / 2 && one.includes('greeting = "'));
  const position = { line, character: lines[line]!.length - 1 };
  const completionAt = { line: lines.findIndex((one, i) => i > lines.length / 2 && one.startsWith('      mode:')), character: 12 };
  const times = { diagnostics: [] as number[], completion: [] as number[] };
  for (let i = 0; i < WARM_UP + KEYSTROKES; i++) {
    const version = i + 2;
    const begin = performance.now();
    const published = diagnosticsOf(version);
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: URI, version },
      contentChanges: [{ range: { start: position, end: position }, text: 'x' }],
    });
    await published;
    const shown = performance.now();
    await connection.sendRequest('textDocument/completion', { textDocument: { uri: URI }, position: completionAt });
    if (i < WARM_UP) continue;
    times.diagnostics.push(shown - begin);
    times.completion.push(performance.now() - shown);
  }
  connection.dispose();
  server.kill();
  const row = (name: string, of: readonly number[]): readonly string[] => [name, milliseconds(median(of)), milliseconds(Math.max(...of))];
  return table(
    ['after a keystroke', 'median ms', 'most ms'],
    [row(`diagnostics, ${LINES} lines`, times.diagnostics), row(`completion, ${LINES} lines`, times.completion)],
  );
}
