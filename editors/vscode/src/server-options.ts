import { type ServerOptions, TransportKind } from 'vscode-languageclient/node';

/** A program with its arguments and environment. */
export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * How the language server is started.
 *
 * @param ownCommand the path of the command in the extension, which VS Code's Node runs
 * @param path the setting `butane.server.path`: empty for `ownCommand`
 */
export function serverOptions(ownCommand: string, path: string): ServerOptions {
  return path === ''
    ? { module: ownCommand, args: ['lsp'], transport: TransportKind.stdio }
    : { command: path, args: ['lsp'], transport: TransportKind.stdio };
}

/** How `butane` is run with arguments. */
export function butaneProgram(ownCommand: string, path: string, args: readonly string[]): Program {
  if (path !== '') return { command: path, args };
  // VS Code's own executable runs as Node with this variable
  return { command: process.execPath, args: [ownCommand, ...args], env: { ELECTRON_RUN_AS_NODE: '1' } };
}
