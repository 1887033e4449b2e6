import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('../../bin/butane.js', import.meta.url));

describe('an editor that reads no more', () => {
  const body = JSON.stringify({
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { processId: null, rootUri: null, capabilities: {} },
  });
  const message = `Content-Length: ${body.length}\r\n\r\n${body}`;

  /** Starts a server of which a shell says where its stdout goes, sends it messages until it ends, and returns its stderr. */
  async function endOf(redirection: string): Promise<{ readonly status: number | null; readonly stderr: string }> {
    const server = spawn('bash', ['-c', `"${process.execPath}" "${program}" lsp ${redirection}; exit "\${PIPESTATUS[0]}"`]);
    let stderr = '';
    server.stderr.on('data', (data: Buffer) => {
      stderr += data.toString();
    });
    server.stdin.on('error', () => {});
    const sending = setInterval(() => server.stdin.write(message), 100);
    const status = await new Promise<number | null>((resolve) => server.once('close', resolve));
    clearInterval(sending);
    return { status, stderr };
  }

  it('ends the server, which calls that no bug', async () => {
    expect(await endOf('| true')).toEqual({ status: 1, stderr: '' });
  });

  it.skipIf(process.platform !== 'linux')('a full disk is named', async () => {
    expect(await endOf('> /dev/full')).toEqual({ status: 1, stderr: 'butane lsp: failed to write to stdout: no space left on device\n' });
  });
});
