import { type Hover, MarkupKind } from 'vscode-languageserver';
import { hoverAt } from '../../service/editor/hover.ts';
import type { Feature } from '../feature.ts';
import { rangeIn } from '../session.ts';

/** What there is to say about the key or the value under the pointer. */
export const hover: Feature = (session) => {
  session.connection.onHover(({ textDocument, position }): Hover | null => {
    const config = session.butaneConfig(textDocument);
    if (!config) return null;
    const { document, path } = config;
    const about = hoverAt(document.getText(), document.offsetAt(position), () => session.workspace.configFiles(path));
    return about ? { contents: { kind: MarkupKind.Markdown, value: about.text }, range: rangeIn(document, about.span) } : null;
  });
  return { capabilities: { hoverProvider: true } };
};
