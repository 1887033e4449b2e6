import type { TextDocument } from 'vscode-languageserver-textdocument';

/** Names of Butane configs, and of Ignition configs. */
const CONFIG = /\.(?:bu|butane|fcc|ign)$/i;

/** Other YAML is a Butane config if it has a `variant`, or the header of a composed config, in the first column. */
const BUTANE = /^["']?(?:variant|compose)["']?[ \t]*:/m;

/** True for a document that the server has something to say about. */
export function isConfig(uri: string, document: TextDocument): boolean {
  if (CONFIG.test(uri) || ['butane', 'ignition'].includes(document.languageId)) return true;
  return (document.languageId === 'yaml' || /\.ya?ml$/i.test(uri)) && BUTANE.test(document.getText());
}
