import type { CodeLens, InlayHint } from 'vscode-languageserver';
import { hintsOf } from '../../service/editor/size-hints.ts';
import { summariesOf } from '../../service/editor/summary.ts';
import type { Feature } from '../feature.ts';
import { spanIn } from '../session.ts';
import { shownOutputs } from '../shown-outputs.ts';

/** Remarks in a config about what is generated from it: behind lines, and above the first line. */
export const hints: Feature = (session) => {
  const { connection, workspace } = session;
  connection.languages.inlayHint.on(({ textDocument, range }): InlayHint[] => {
    const of = shownOutputs(session, textDocument);
    if (!of) return [];
    const { document, path, outputs, shown } = of;
    const { start, end } = spanIn(document, range);
    const ofInstance = shown?.instance !== undefined && outputs.length > 1 ? ` (${shown.instance})` : '';
    return (shown?.built ? hintsOf(shown.built, path) : [])
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
    const { path, root, outputs } = of;
    const { previewCommand = '' } = session.editor;
    const { platform } = workspace.settingsOf(root).settings;
    const ofRoot = root === path ? '' : `${root.slice(root.lastIndexOf('/') + 1)}: `;
    const start = { line: 0, character: 0 };
    // without a command it is a text that does nothing, and one is enough
    const summaries = previewCommand === '' ? summariesOf(outputs, platform).slice(0, 1) : summariesOf(outputs, platform);
    return summaries.map(({ instance, summary }) => ({
      range: { start, end: start },
      command: {
        title: `${ofRoot}${summary}`,
        command: previewCommand,
        ...(previewCommand === '' ? {} : { arguments: [textDocument.uri, ...(instance === undefined ? [] : [instance])] }),
      },
    }));
  });
  return { capabilities: { inlayHintProvider: true, codeLensProvider: { resolveProvider: false } } };
};
