import { type Hover, MarkupKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { hoverAt } from '../../service/editor/hover.ts';
import type { Hover as EditorHover } from '../../service/editor/hovers/hover.ts';
import { definitionHover } from '../../service/editor/hovers/name-hover.ts';
import { ignitionHoverAt } from '../../service/editor/ignition/ignition-hover.ts';
import { hoverInLocal } from '../../service/editor/locals/local-text-hover.ts';
import type { Feature } from '../feature.ts';
import { localDocument } from '../named-document.ts';
import { isIgnition, rangeIn, type Session } from '../session.ts';

/** What there is to say about the key or the value under the pointer. */
export const hover: Feature = (session) => {
  session.connection.onHover(({ textDocument, position }): Hover | null => {
    const document = session.documents.get(textDocument.uri);
    const about = document && hoverIn(document, document.offsetAt(position), session);
    return about ? { contents: { kind: MarkupKind.Markdown, value: about.text }, range: rangeIn(document, about.span) } : null;
  });
  return { capabilities: { hoverProvider: true } };
};

function hoverIn(document: TextDocument, offset: number, session: Session): EditorHover | undefined {
  const config = session.config(document);
  const text = document.getText();
  if (config && isIgnition(config)) return ignitionHoverAt(text, offset, session.host.gunzip);
  const groups = session.groups();
  if (!config) {
    const local = localDocument(session, document, groups)?.local;
    return local && hoverInLocal(local.file, offset, local.embeddings, groups);
  }
  const { path } = config;
  const about = hoverAt(text, offset, () => session.workspace.configFiles(path));
  if (about) return about;
  const file = groups.config(path);
  return file && definitionHover(file, offset, groups);
}
