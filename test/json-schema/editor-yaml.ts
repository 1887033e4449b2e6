import { isScalar, parseAllDocuments, visit } from 'yaml';

/**
 * The first document of a config as editors hand it to a schema: YAML 1.2 with merge keys, read by the reader that the YAML
 * language server has. Undefined where that reader takes it for no YAML, or for nothing.
 */
export function readAsEditors(bytes: Uint8Array): unknown {
  const text = new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes);
  const [document] = parseAllDocuments(text, { version: '1.2', merge: true, strict: false, logLevel: 'silent' });
  if (!document || !('contents' in document) || document.errors.length > 0) return undefined;
  // points in time and the like are texts to the server
  visit(document, (_, node) => {
    if (isScalar(node) && typeof node.value === 'object' && node.value !== null) node.value = node.source;
  });
  try {
    return document.toJS({ maxAliasCount: -1 });
  } catch {
    return undefined;
  }
}
