import type { CodeLens, InlayHint } from 'vscode-languageserver';
import { hintsOf } from '../../service/editor/size-hints.ts';
import { summaryOf } from '../../service/editor/summary.ts';
import type { Feature } from '../feature.ts';
import { spanIn } from '../session.ts';

/** Remarks in a config about what is generated from it: behind lines, and above the first line. */
export const hints: Feature = (session) => {
  const { connection, workspace } = session;
  connection.languages.inlayHint.on(({ textDocument, range }): InlayHint[] => {
    const config = session.butaneConfig(textDocument);
    if (!config) return [];
    const { document, path } = config;
    const { start, end } = spanIn(document, range);
    const [first] = workspace.built(path);
    return (first?.built ? hintsOf(first.built, path) : [])
      .filter(({ offset }) => offset >= start && offset <= end)
      .map(({ offset, label, tooltip }) => ({ position: document.positionAt(offset), label, tooltip, paddingLeft: true }));
  });
  connection.onCodeLens(({ textDocument }): CodeLens[] => {
    const config = session.butaneConfig(textDocument);
    const summary = config && summaryOf(workspace.built(config.path), workspace.settingsOf(config.path).settings.platform);
    if (summary === undefined) return [];
    const start = { line: 0, character: 0 };
    // without a command it is a text that does nothing
    return [{ range: { start, end: start }, command: { title: summary, command: '' } }];
  });
  return { capabilities: { inlayHintProvider: true, codeLensProvider: { resolveProvider: false } } };
};
