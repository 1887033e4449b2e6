import * as vscode from 'vscode';
import { type GeneratedConfigs, outputOf, rangeOf, SCHEME } from './generated-config.ts';

/** Marks and shows, in the generated config, what comes of the place of the cursor in the config: when one of them changes, and when it is opened. */
export function followCursor(generated: GeneratedConfigs): vscode.Disposable {
  const mark = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.selectionHighlightBackground'),
  });
  const follow = (): void => {
    if (!vscode.workspace.getConfiguration('butane').get<boolean>('preview.followCursor', true)) return;
    for (const shown of vscode.window.visibleTextEditors) {
      if (shown.document.uri.scheme !== SCHEME) continue;
      const output = outputOf(shown.document.uri);
      const cursor = cursorIn(output.config);
      if (!cursor) continue;
      const place = generated.placeAt(output, cursor, 'source');
      const range = place && rangeOf(place.generated);
      shown.setDecorations(mark, range ? [range] : []);
      // the beginning of the lines stays in sight: contents are long
      if (range)
        shown.revealRange(new vscode.Range(range.start.line, 0, range.end.line, 0), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    }
  };
  return vscode.Disposable.from(
    mark,
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor.document.uri.scheme !== SCHEME) follow();
    }),
    vscode.window.onDidChangeVisibleTextEditors(follow),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document.uri.scheme === SCHEME) follow();
    }),
  );
}

/** The cursor in a config: in the active editor, or else in one that shows the config. */
function cursorIn(config: vscode.Uri): vscode.Position | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const editors = activeTextEditor ? [activeTextEditor, ...visibleTextEditors] : visibleTextEditors;
  return editors.find(({ document }) => document.uri.toString() === config.toString())?.selection.active;
}
