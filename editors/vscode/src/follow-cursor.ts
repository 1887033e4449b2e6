import * as vscode from 'vscode';
import { type GeneratedConfigs, outputOf, rangeOf, SCHEME } from './generated-config.ts';

/** Marks and shows, in the generated config, what comes of the place of the cursor in the config. */
export function followCursor(generated: GeneratedConfigs): vscode.Disposable {
  const mark = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.selectionHighlightBackground'),
  });
  const follow = ({ textEditor, selections }: vscode.TextEditorSelectionChangeEvent): void => {
    const { document } = textEditor;
    const [selection] = selections;
    if (document.uri.scheme === SCHEME || selection === undefined) return;
    if (!vscode.workspace.getConfiguration('butane').get<boolean>('preview.followCursor', true)) return;
    for (const shown of vscode.window.visibleTextEditors) {
      if (shown.document.uri.scheme !== SCHEME) continue;
      const output = outputOf(shown.document.uri);
      if (output.config.toString() !== document.uri.toString()) continue;
      const place = generated.placeAt(output, selection.active, 'source');
      const range = place && rangeOf(place.generated);
      shown.setDecorations(mark, range ? [range] : []);
      if (range) shown.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    }
  };
  return vscode.Disposable.from(mark, vscode.window.onDidChangeTextEditorSelection(follow));
}
