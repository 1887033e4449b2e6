import type { Location, Range } from 'vscode-languageserver';
import { previewOf } from '../../service/editor/preview.ts';
import { LineIndex } from '../../text/line-index.ts';
import type { Feature } from '../feature.ts';
import { lspRange, rangeOfSpan } from '../positions.ts';
import { refreshHints } from '../refresh-hints.ts';
import { shownOutputs } from '../shown-outputs.ts';

/** The parameters of `butane/preview`. */
interface PreviewParams {
  readonly textDocument: { readonly uri: string };
  /** The key of the instance to show. The inlay hints of the config are those of this instance from then on. Default: the one that was asked for last, or the first one. */
  readonly instance?: string;
}

/** The answer to `butane/preview`. */
interface Answer {
  /** What `butane build` generates, as JSON or as YAML. Empty if the config has an error. */
  readonly text: string;
  readonly languageId: 'json' | 'yaml';
  /** The version of the document that it was generated from. */
  readonly version: number;
  /** The URI of the config that it was generated from: of a part, that of the first config that includes it. */
  readonly config: string;
  /** The key of the instance that is shown, if the config has instances. */
  readonly instance?: string;
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
  const previewed = new Set<string>();

  connection.onRequest('butane/preview', ({ textDocument, instance }: PreviewParams): Answer | null => {
    const of = shownOutputs(session, textDocument);
    if (!of) return null;
    const { document, root, outputs } = of;
    previewed.add(textDocument.uri);
    const output = instance === undefined ? of.shown : outputs.find((one) => one.instance === instance);
    if (output?.instance !== undefined && output.instance !== of.shown?.instance) {
      session.instances.set(root, output.instance);
      refreshHints(session);
    }
    const made = output?.built && previewOf(output.built);
    const lines = made && new LineIndex(made.text);
    const errors = workspace.check(root)?.diagnostics.filter(({ severity }) => severity === 'error') ?? [];
    return {
      text: made?.text ?? '',
      languageId: made?.languageId ?? 'json',
      version: document.version,
      config: uris.uriOf(root),
      ...(output?.instance === undefined ? {} : { instance: output.instance }),
      instances: outputs.flatMap((one) => one.instance ?? []),
      problems: errors.length,
      map: (made?.places ?? []).map(({ source, generated }) => ({
        source: { uri: uris.uriOf(source.source.name), range: lspRange(source) },
        generated: rangeOfSpan(lines!, generated.start, generated.end),
      })),
    };
  });
  connection.onNotification('butane/previewClosed', ({ uri }: { uri: string }) => void previewed.delete(uri));

  documents.onDidChangeContent(({ document }) => {
    const changed = new Set([document.uri, ...session.configsOf(document.uri).map((path) => uris.uriOf(path))]);
    for (const uri of changed) if (previewed.has(uri)) void connection.sendNotification('butane/previewChanged', { uri });
  });
  documents.onDidClose(({ document }) => previewed.delete(document.uri));
  return { capabilities: {} };
};
