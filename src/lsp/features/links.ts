import { fileLinks } from '../../service/editor/links.ts';
import type { Feature } from '../feature.ts';
import { rangeIn } from '../session.ts';

/** Links to the local files that a config embeds, and to the files that it includes. */
export const links: Feature = (session) => {
  session.connection.onDocumentLinks(({ textDocument }) => {
    const config = session.butaneConfig(textDocument);
    if (!config) return [];
    const { document, path } = config;
    return fileLinks(document.getText(), path, session.groups().linkFolders(path)).map((link) => ({
      range: rangeIn(document, link.span),
      target: session.uris.uriOf(link.path),
    }));
  });
  return { capabilities: { documentLinkProvider: {} } };
};
