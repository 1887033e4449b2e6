import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { keyfile } from '../../../syntax/unit/dialect.ts';
import { effectiveEntry } from '../../../syntax/unit/entries.ts';
import { readUnit } from '../../../syntax/unit/read-unit.ts';
import type { UnitTree } from '../../../syntax/unit/unit-tree.ts';
import { nearest } from '../../../text/nearest.ts';
import { keyfileMethods } from '../../facts/keyfile-methods.ts';
import type { Contents } from '../../machine/contents.ts';
import { inContents } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { placeholderIn } from '../../placeholder-text.ts';
import { hasDirectives } from '../../placeholders.ts';
import { KEYFILE } from './keyfile-modes.ts';

/** `address1`, and the older names that NetworkManager still reads. */
const ADDRESS = /^address(?:es)?\d*$/;

/** Keyfiles of NetworkManager that it cannot read: it has no such connection then. */
export const keyfiles: MachineLint = ({ nodes }) =>
  nodes.flatMap((node) => {
    const contents = KEYFILE.test(node.path) ? node.contents() : undefined;
    // certificates lie there too
    if (!contents || /\.(?:pem|der|crt|key)$/.test(node.path) || hasDirectives(contents.text)) return [];
    const tree = readUnit(contents.text, keyfile);
    return [...faultsOf(tree, contents), ...methodsOf(tree, contents)];
  });

function faultsOf({ nodes, text }: UnitTree, contents: Contents): Diagnostic[] {
  const fault = nodes.find((node) => node.kind === 'fault');
  // a template is rendered before
  if (fault?.kind !== 'fault' || placeholderIn(text.slice(fault.at.start, fault.at.end)) !== undefined) return [];
  return [inContents(contents, fault.at, diagnose('keyfile/syntax', { fault: fault.reason }))];
}

function methodsOf(tree: UnitTree, contents: Contents): Diagnostic[] {
  return Object.entries(keyfileMethods).flatMap(([section, methods]): Diagnostic[] => {
    const method = effectiveEntry([tree], section, 'method')?.entry;
    if (!method || placeholderIn(method.value) !== undefined) return [];
    const value = method.value.trimEnd();
    if (!methods.includes(value)) {
      const diagnostic = diagnose('keyfile/bad-value', 'method', { method: value, section, near: nearest(value, methods), methods });
      return [inContents(contents, method.valueSpan, diagnostic)];
    }
    const entries = tree.sections.filter(({ name }) => name === section).flatMap((one) => one.entries);
    if (value !== 'manual' || entries.some(({ key }) => ADDRESS.test(key))) return [];
    return [inContents(contents, method.valueSpan, diagnose('keyfile/bad-value', 'no-address', { section }))];
  });
}
