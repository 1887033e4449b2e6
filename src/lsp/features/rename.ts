import { LSPErrorCodes, ResponseError, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import type { NamedFile } from '../../service/editor/names/named-files.ts';
import { relativeNames } from '../../service/editor/relative-names.ts';
import { type RenameEdit, rename as renameAt, renameableAt } from '../../service/editor/rename/rename.ts';
import { LineIndex } from '../../text/line-index.ts';
import type { Feature } from '../feature.ts';
import { namedDocument } from '../named-document.ts';
import { rangeOfSpan } from '../positions.ts';
import { rangeIn, type Session } from '../session.ts';
import type { Uris } from '../uris.ts';

/** Changes a name in all places. What cannot be renamed is refused with the reason, which the editor shows. */
export const rename: Feature = (session) => {
  const { connection, uris } = session;
  connection.onPrepareRename(({ textDocument, position }) => {
    const indexes = session.groups();
    const named = namedDocument(session, textDocument, indexes);
    if (!named) return null;
    const { document, file } = named;
    const name = renameableAt(file, document.offsetAt(position), indexes);
    return 'refused' in name ? refusal(name.refused, file, session) : { range: rangeIn(document, name.span), placeholder: name.name };
  });
  connection.onRenameRequest(({ textDocument, position, newName }) => {
    const indexes = session.groups();
    const named = namedDocument(session, textDocument, indexes);
    if (!named) return null;
    const edits = renameAt(named.file, named.document.offsetAt(position), newName, indexes);
    return 'refused' in edits ? refusal(edits.refused, named.file, session) : workspaceEdit(edits, uris);
  });
  return { capabilities: { renameProvider: { prepareProvider: true } } };
};

function refusal(message: string, { text }: NamedFile, { editor }: Session): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, relativeNames(editor.folders, text)(message));
}

function workspaceEdit(edits: readonly RenameEdit[], uris: Uris): WorkspaceEdit {
  const changes: Record<string, TextEdit[]> = {};
  const lines = new Map<NamedFile, LineIndex>();
  for (const { file, span, text } of edits) {
    const index = lines.get(file) ?? new LineIndex(file.text);
    lines.set(file, index);
    const uri = uris.uriOf(file.path);
    changes[uri] ??= [];
    changes[uri].push({ range: rangeOfSpan(index, span.start, span.end), newText: text });
  }
  return { changes };
}
