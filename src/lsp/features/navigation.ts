import { type DocumentHighlight, DocumentHighlightKind, type Location } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { definitionsAt, referencesAt } from '../../service/editor/definitions.ts';
import { fileLinks, includeAt } from '../../service/editor/links.ts';
import { NameIndex, type Occurrence } from '../../service/editor/names/name-index.ts';
import type { NamedFile } from '../../service/editor/names/named-files.ts';
import type { WorkspaceGroups } from '../../service/workspace/file-groups.ts';
import { LineIndex } from '../../text/line-index.ts';
import type { Feature } from '../feature.ts';
import { namedDocument } from '../named-document.ts';
import { rangeOfSpan } from '../positions.ts';
import { rangeIn, type Session } from '../session.ts';

/** Definition, references and highlights of the name at the cursor. */
export const navigation: Feature = (session) => {
  const { connection } = session;
  connection.onDefinition(({ textDocument, position }) => {
    const groups = session.groups();
    const named = namedDocument(session, textDocument, groups);
    if (!named) return [];
    const { document, file } = named;
    const offset = document.offsetAt(position);
    const files = file.isConfig ? namedFiles(file.text, file.path, offset, groups) : [];
    if (files.length > 0) return files.map((one) => ({ uri: session.uris.uriOf(one), range: START }));
    return locations(definitionsAt(file, offset, groups), session);
  });
  connection.onReferences(({ textDocument, position, context }) => {
    const groups = session.groups();
    const named = namedDocument(session, textDocument, groups);
    if (!named) return [];
    const withDefinitions = context.includeDeclaration;
    return locations(referencesAt(named.file, named.document.offsetAt(position), groups, { withDefinitions }), session);
  });
  connection.onDocumentHighlight(({ textDocument, position }) => {
    const named = namedDocument(session, textDocument, session.groups());
    return named ? highlights(named.file, named.document, named.document.offsetAt(position)) : [];
  });
  return { capabilities: { definitionProvider: true, referencesProvider: true, documentHighlightProvider: true } };
};

/** The beginning of a file, where a definition leads that is a whole file. */
const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** The files that a config names at an offset: a local file, a file that it includes, or all files that a pattern includes. */
function namedFiles(text: string, path: string, offset: number, groups: WorkspaceGroups): readonly string[] {
  const include = includeAt(text, offset);
  if (include !== undefined) return groups.firstGroupOf(path)?.included(path, include) ?? [];
  const link = fileLinks(text, path, groups.linkFolders(path)).find(({ span }) => span.start <= offset && offset <= span.end);
  return link ? [link.path] : [];
}

/** Only this file is read: highlights follow the cursor. */
function highlights(file: NamedFile, document: TextDocument, offset: number): DocumentHighlight[] {
  const index = new NameIndex({ root: file.path, files: [file], localUses: new Map(), included: () => [], localDirs: () => [] });
  const occurrences = referencesAt(file, offset, { indexesOf: () => [index] }, { withDefinitions: true });
  return occurrences.map(({ use }) => ({
    range: rangeIn(document, use.span),
    kind: use.role === 'definition' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}

/** Places as the protocol has them, also in files that are not open. */
function locations(occurrences: readonly Occurrence[], { uris }: Session): Location[] {
  const lines = new Map<NamedFile, LineIndex>();
  return occurrences.map(({ file, use }) => {
    const index = lines.get(file) ?? new LineIndex(file.text);
    lines.set(file, index);
    return { uri: uris.uriOf(file.path), range: rangeOfSpan(index, use.span.start, use.span.end) };
  });
}
