import type { TextDocumentIdentifier } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { BuiltInstance } from '../service/built-instances.ts';
import type { Session } from './session.ts';

/** What is generated from the config that a document is, or is a part of. */
export interface ShownOutputs {
  readonly document: TextDocument;
  /** The path of the document. */
  readonly path: string;
  /** The path of the config: of a part, that of the first config that includes it. */
  readonly root: string;
  /** One, or one for each instance. */
  readonly outputs: readonly BuiltInstance[];
  /** The output that the editor has asked for last; without that, the first one. */
  readonly shown: BuiltInstance | undefined;
}

/** Undefined for what is no Butane config. */
export function shownOutputs(session: Session, identifier: TextDocumentIdentifier): ShownOutputs | undefined {
  const config = session.butaneConfig(identifier);
  if (!config) return undefined;
  const { document, path } = config;
  const configs = session.configsOf(document.uri);
  const root = configs.includes(path) ? path : (configs[0] ?? path);
  const outputs = session.workspace.built(root);
  const chosen = session.instances.get(root);
  return { document, path, root, outputs, shown: outputs.find(({ instance }) => instance === chosen) ?? outputs[0] };
}
