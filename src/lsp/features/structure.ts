import { FoldingRangeKind, type SelectionRange, SemanticTokensBuilder } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { foldsOf } from '../../service/editor/folds.ts';
import { selectionsAt } from '../../service/editor/selections.ts';
import { type Token, tokensIn } from '../../service/editor/unit-tokens.ts';
import type { Feature } from '../feature.ts';
import { type OpenConfig, rangeIn } from '../session.ts';

/** The types of tokens, by the protocol's names: themes have a colour for each. */
const TYPES: Readonly<Record<Token['kind'], string>> = {
  section: 'namespace',
  key: 'property',
  value: 'string',
  comment: 'comment',
  variable: 'variable',
};
const LEGEND = Object.values(TYPES);
const NUMBERS = Object.fromEntries(Object.keys(TYPES).map((kind, number) => [kind, number])) as Record<Token['kind'], number>;

/** Folding, selections that grow, and the colours of units in block scalars. */
export const structure: Feature = (session) => {
  const { connection, documents } = session;
  const builders = new Map<string, SemanticTokensBuilder>();
  documents.onDidClose(({ document: { uri } }) => builders.delete(uri));

  const addTokens = ({ document, path }: OpenConfig, builder: SemanticTokensBuilder): void => {
    const text = document.getText();
    for (const { kind, span } of tokensIn(text, session.groups().config(path)?.names ?? [])) {
      const { line, character } = document.positionAt(span.start);
      builder.push(line, character, span.end - span.start, NUMBERS[kind], 0);
    }
  };

  connection.onFoldingRanges(({ textDocument }) => {
    const config = session.butaneConfig(textDocument);
    return (config ? foldsOf(config.document.getText()) : []).map(({ first, last, isComment }) => ({
      startLine: first - 1,
      endLine: last - 1,
      ...(isComment ? { kind: FoldingRangeKind.Comment } : {}),
    }));
  });
  connection.onSelectionRanges(({ textDocument, positions }) => {
    const config = session.butaneConfig(textDocument);
    return config ? positions.map((position) => selectionRange(config.document, config.document.offsetAt(position))) : [];
  });
  connection.languages.semanticTokens.on(({ textDocument }) => {
    const config = session.butaneConfig(textDocument);
    if (!config) return { data: [] };
    const builder = builders.get(textDocument.uri) ?? new SemanticTokensBuilder();
    builders.set(textDocument.uri, builder);
    // an id of its own, so that changes can be told from it
    builder.previousResult('');
    addTokens(config, builder);
    return builder.build();
  });
  connection.languages.semanticTokens.onDelta(({ textDocument, previousResultId }) => {
    const config = session.butaneConfig(textDocument);
    if (!config) return { data: [] };
    const builder = builders.get(textDocument.uri) ?? new SemanticTokensBuilder();
    builders.set(textDocument.uri, builder);
    builder.previousResult(previousResultId);
    addTokens(config, builder);
    return builder.buildEdits();
  });
  return {
    capabilities: {
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      semanticTokensProvider: { legend: { tokenTypes: LEGEND, tokenModifiers: [] }, full: { delta: true } },
    },
  };
};

function selectionRange(document: TextDocument, offset: number): SelectionRange {
  let range: SelectionRange | undefined;
  for (const span of selectionsAt(document.getText(), offset).toReversed())
    range = { range: rangeIn(document, span), ...(range ? { parent: range } : {}) };
  return range ?? { range: rangeIn(document, { start: offset, end: offset }) };
}
