import type { DocumentSelector } from 'vscode-languageclient';

/** Files that configs embed, by their endings. The server shows problems in those that are open. */
const EMBEDDED = [
  ...['service', 'socket', 'device', 'mount', 'automount', 'swap', 'target', 'path', 'timer', 'slice', 'scope', 'conf'],
  ...['container', 'volume', 'network', 'kube', 'image', 'build', 'pod'],
  ...['netdev', 'link', 'nmconnection'],
];

/** The documents that VS Code tells the server of. Of YAML, the server takes what has a `variant` or a header. */
export const documents: DocumentSelector = [
  { language: 'butane' },
  { language: 'ignition' },
  { language: 'yaml' },
  { scheme: 'file', pattern: `**/*.{${EMBEDDED.join(',')}}` },
  { scheme: 'file', pattern: '**/.butanerc.json' },
];

/** Languages of documents that can be configs. */
export const configLanguages: readonly string[] = ['butane', 'yaml'];
