import type { CodeLens, InlayHint } from 'vscode-languageserver';
import { movedHints } from '../../service/editor/moved-hints.ts';
import { type Hint, hintsOf } from '../../service/editor/size-hints.ts';
import { type Summary, summariesOf } from '../../service/editor/summary.ts';
import type { Feature } from '../feature.ts';
import { spanIn } from '../session.ts';
import { shownOutputs } from '../shown-outputs.ts';

/**
 * Remarks in a config about what is generated from it: behind lines, and above the first line. While the config has an error, they are
 * those from before the error: a config has errors whenever someone types, and remarks that come and go move the text.
 */
export const hints: Feature = (session) => {
  const { connection, documents, workspace } = session;
  /** The last remarks of each document, by its URI. */
  const lastHints = new Map<string, { readonly text: string; readonly hints: readonly Hint[] }>();
  const lastSummaries = new Map<string, readonly Summary[]>();
  documents.onDidClose(({ document: { uri } }) => {
    lastHints.delete(uri);
    lastSummaries.delete(uri);
  });

  connection.languages.inlayHint.on(({ textDocument, range }): InlayHint[] => {
    const of = shownOutputs(session, textDocument);
    if (!of) return [];
    const { document, path, outputs, shown } = of;
    const { start, end } = spanIn(document, range);
    const ofInstance = shown?.instance !== undefined && outputs.length > 1 ? ` (${shown.instance})` : '';
    const text = document.getText();
    if (shown?.built) lastHints.set(document.uri, { text, hints: hintsOf(shown.built, path) });
    const last = lastHints.get(document.uri);
    return (last ? movedHints(last.hints, last.text, text) : [])
      .filter(({ offset }) => offset >= start && offset <= end)
      .map(({ offset, label, tooltip }) => ({
        position: document.positionAt(offset),
        label,
        tooltip: `${tooltip}${ofInstance}`,
        paddingLeft: true,
      }));
  });
  connection.onCodeLens(({ textDocument }): CodeLens[] => {
    const of = shownOutputs(session, textDocument);
    if (!of) return [];
    const { document, path, root, outputs } = of;
    const { previewCommand = '' } = session.editor;
    const { platform } = workspace.settingsOf(root).settings;
    const ofRoot = root === path ? '' : `${root.slice(root.lastIndexOf('/') + 1)}: `;
    const start = { line: 0, character: 0 };
    const current = summariesOf(outputs, platform);
    if (current.length > 0) lastSummaries.set(document.uri, current);
    const beforeErrors = current.length === 0 ? ', before its errors' : '';
    const all = lastSummaries.get(document.uri) ?? [];
    // without a command it is a text that does nothing, and one is enough
    const summaries = previewCommand === '' ? all.slice(0, 1) : all;
    return summaries.map(({ instance, summary }) => ({
      range: { start, end: start },
      command: {
        title: `${ofRoot}${summary}${beforeErrors}`,
        command: previewCommand,
        ...(previewCommand === '' ? {} : { arguments: [textDocument.uri, ...(instance === undefined ? [] : [instance])] }),
      },
    }));
  });
  return { capabilities: { inlayHintProvider: true, codeLensProvider: { resolveProvider: false } } };
};
