import { decodeConfig } from '../../compile/decode/decode-config.ts';
import type { ReadHeader } from '../../compile/read-header.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { text } from '../../schema/placed.ts';
import { headerSlips, isOfVariant, noField } from '../../spec/find.ts';
import { headerShape } from '../../spec/header.ts';
import { headerHelp, misspeltKey } from '../../spec/mistaken-config.ts';
import { keyName, type SourceNode, scalarText, step } from '../../syntax/source-tree.ts';
import type { Source } from '../../text/source.ts';

type HeaderField = 'variant' | 'version';

/** Reads the header. If a key, the variant or the version has an obvious typing mistake, the check continues with the intended spec. */
export const lenientHeader: ReadHeader = (root, source) => {
  const { config, errors: wrongKinds } = decodeConfig(root, source, headerShape);
  const named = (field: HeaderField): string => text(config, field) || textOf(headerNode(root, field));
  const [variant, version] = [named('variant'), named('version')];
  const { slips, meant } = headerSlips(variant, version);
  const misspelt = (['variant', 'version'] as const).filter((field) => misspeltKey(root, field)).map(noField);
  const readable = slips.filter((slip) => {
    const field = fieldOf(slip);
    return !isWrongKind(headerNode(root, field) ?? root, wrongKinds) && !isUnread(root, field);
  });
  const report = [
    ...misspelt.map((slip) => locate(slip, source, root)),
    ...readable.map((slip) => (named(fieldOf(slip)) === '' ? locate(slip, source, root) : atValue(slip, source, root))),
  ];
  // If there is a spec, decoding the whole config reports the values of a wrong kind again.
  return { spec: meant, report: meant ? report : [...wrongKinds, ...report] };
};

function fieldOf(slip: Diagnostic): HeaderField {
  return isOfVariant(slip) ? 'variant' : 'version';
}

/** The value of a header field, even if its key is misspelt. */
function headerNode(root: SourceNode | undefined, field: HeaderField): SourceNode | undefined {
  const key = misspeltKey(root, field);
  return root && step(root, (key && keyName(key)) ?? field);
}

/** Places a diagnostic at the wrong value or the misspelt key; at the start of the config if there is neither. */
function locate(slip: Diagnostic, source: Source, root: SourceNode | undefined): Diagnostic {
  const { code, values } = slip;
  const key = fieldOf(slip);
  const misspelt = /^header\/(?:no-variant|bad-version)$/.test(code) ? misspeltKey(root, key) : undefined;
  const at = root && (misspelt ?? headerNode(root, key) ?? headerNode(root, 'variant'));
  const span = at?.span ?? { start: root?.span.start ?? 0, end: root?.span.start ?? 0 };
  return {
    ...slip,
    path: [],
    values: misspelt ? { meant: key } : values,
    help: headerHelp(slip, source.text, root),
    location: { source, span, path: at && !misspelt ? [key] : [] },
  };
}

/** Places a diagnostic at a value that is there, whatever its key is called. */
function atValue(slip: Diagnostic, source: Source, root: SourceNode | undefined): Diagnostic {
  const key = fieldOf(slip);
  const at = headerNode(root, key) ?? headerNode(root, 'variant');
  const located = locate(slip, source, root);
  return at && misspeltKey(root, key)
    ? { ...located, values: slip.values, help: slip.help, location: { source, span: at.span, path: [key] } }
    : located;
}

/** True for a field that may be in what could not be read. */
function isUnread(root: SourceNode | undefined, field: HeaderField): boolean {
  const node = headerNode(root, field);
  return node ? node.kind === 'error' : root?.kind === 'map' && root.entries.some(({ key }) => key.kind === 'error');
}

/** True for a value of a wrong kind, which has already been reported. */
function isWrongKind(node: SourceNode | undefined, wrong: readonly Diagnostic[]): boolean {
  return node !== undefined && wrong.some(({ location }) => location?.span.start === node.span.start);
}

function textOf(node: SourceNode | undefined): string {
  return (node && scalarText(node)) ?? '';
}
