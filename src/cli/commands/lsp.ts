import type { Command } from 'commander';
import { subcommands } from './subcommand-names.ts';
import type { Surroundings } from './surroundings.ts';

/** `butane lsp`: the language server, on stdin and stdout. */
export function addLsp(program: Command, { streams, exit }: Surroundings, version: string): void {
  program
    .command('lsp')
    .summary(subcommands.lsp)
    .description(
      'Serves an editor by the Language Server Protocol on stdin and stdout. Editors start it; docs/editors.md has their settings. It reads only below the folders that are open in the editor and the directories of local files, writes no files and runs no programs.',
    )
    .option('--stdio', 'use stdin and stdout, which is always the case; editors pass this')
    // vscode-languageserver reads this option itself, from process.argv.
    .option('--clientProcessId <pid>', 'end when the process with this number has ended; VS Code passes this')
    .action(async () => {
      if (streams.stdinType() === 'terminal')
        streams.stderr('butane lsp: reading the messages of an editor from the terminal; end it with Ctrl-D\n');
      // The import is dynamic, because no other subcommand needs the protocol.
      const { runServer } = await import('./lsp-server.ts');
      exit(await runServer(version));
    });
}
