import { type Hover, MarkupKind } from 'vscode-languageserver';
import { hoverAt } from '../../service/editor/hover.ts';
import { ignitionHoverAt } from '../../service/editor/ignition/ignition-hover.ts';
import type { Feature } from '../feature.ts';
import { isIgnition, rangeIn } from '../session.ts';

/** What there is to say about the key or the value under the pointer. */
export const hover: Feature = (session) => {
  session.connection.onHover(({ textDocument, position }): Hover | null => {
    const config = session.config(textDocument);
    if (!config) return null;
    const { document, path } = config;
    const [text, offset] = [document.getText(), document.offsetAt(position)];
    const about = isIgnition(config)
      ? ignitionHoverAt(text, offset, session.host.gunzip)
      : hoverAt(text, offset, () => session.workspace.configFiles(path));
    return about ? { contents: { kind: MarkupKind.Markdown, value: about.text }, range: rangeIn(document, about.span) } : null;
  });
  return { capabilities: { hoverProvider: true } };
};
