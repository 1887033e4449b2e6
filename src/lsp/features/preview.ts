import type { Location, Range } from 'vscode-languageserver';
import { previewOf } from '../../service/editor/preview.ts';
import { LineIndex } from '../../text/line-index.ts';
import type { Feature } from '../feature.ts';
import { lspRange, rangeOfSpan } from '../positions.ts';

/** The parameters of `butane/preview`. */
interface PreviewParams {
  readonly textDocument: { readonly uri: string };
  /** The key of the instance to show. Default: the first one. */
  readonly instance?: string;
}

/** The answer to `butane/preview`. */
interface Answer {
  /** What `butane build` generates, as JSON or as YAML. Empty if the config has an error. */
  readonly text: string;
  readonly languageId: 'json' | 'yaml';
  /** The version of the document that it was generated from. */
  readonly version: number;
  /** The keys of the instances of a composed config, each of which has an output. */
  readonly instances: readonly string[];
  /** How many errors of the config prevent the output. */
  readonly problems: number;
  /** Which places of the config the places of the text come from, in the order of the text. */
  readonly map: readonly { readonly source: Location; readonly generated: Range }[];
}

/**
 * The request `butane/preview` for what is generated from a config, and the notification `butane/previewChanged` once it may have
 * changed. An editor that asks for a preview is notified until it sends `butane/previewClosed` or closes the document.
 */
export const preview: Feature = (session) => {
  const { connection, documents, workspace, uris } = session;
  const shown = new Set<string>();

  connection.onRequest('butane/preview', ({ textDocument, instance }: PreviewParams): Answer | null => {
    const config = session.butaneConfig(textDocument);
    if (!config) return null;
    shown.add(textDocument.uri);
    const outputs = workspace.built(config.path);
    const output = instance === undefined ? outputs[0] : outputs.find((one) => one.instance === instance);
    const made = output?.built && previewOf(output.built);
    const lines = made && new LineIndex(made.text);
    const errors = workspace.check(config.path)?.diagnostics.filter(({ severity }) => severity === 'error') ?? [];
    return {
      text: made?.text ?? '',
      languageId: made?.languageId ?? 'json',
      version: config.document.version,
      instances: outputs.flatMap((one) => one.instance ?? []),
      problems: errors.length,
      map: (made?.places ?? []).map(({ source, generated }) => ({
        source: { uri: uris.uriOf(source.source.name), range: lspRange(source) },
        generated: rangeOfSpan(lines!, generated.start, generated.end),
      })),
    };
  });
  connection.onNotification('butane/previewClosed', ({ uri }: { uri: string }) => void shown.delete(uri));

  documents.onDidChangeContent(({ document }) => {
    const changed = new Set([document.uri, ...session.configsOf(document.uri).map((path) => uris.uriOf(path))]);
    for (const uri of changed) if (shown.has(uri)) void connection.sendNotification('butane/previewChanged', { uri });
  });
  documents.onDidClose(({ document }) => shown.delete(document.uri));
  return { capabilities: {} };
};
