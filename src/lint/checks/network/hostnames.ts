import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { Span } from '../../../text/source.ts';
import { aboutField, inContents } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { placeholderIn } from '../../placeholder-text.ts';

/** `HOST_NAME_MAX` of Linux. */
const MAX_LENGTH = 64;

/** The name of the machine: what systemd takes (hostname(5)), and whether Ignition can write it. */
export const hostnames: MachineLint = ({ nodes, nodeAt, variant }) => {
  const node = nodes.find(({ path }) => path === '/etc/hostname');
  if (node?.kind !== 'file' || nodeAt(node.path) !== node) return [];
  const problems: Diagnostic[] = [];
  const contents = node.contents();
  if (variant === 'fcos' && !node.overwrite && contents) {
    const values = { missingField: { name: 'overwrite', value: 'true' } };
    problems.push(aboutField(node.struct, 'path', diagnose('hostname/no-overwrite', values)));
  }
  const fault = contents && placeholderIn(contents.text) === undefined ? faultOf(contents.text) : undefined;
  if (contents && fault) {
    problems.push(inContents(contents, fault.span, diagnose('hostname/invalid', { reason: fault.reason })));
  }
  return problems;
};

/** Why systemd takes no name from a text, and where it shows. It reads the first line that is neither empty nor a comment. */
function faultOf(text: string): { readonly reason: string; readonly span: Span } | undefined {
  const [line] = text.matchAll(/^[ \t]*(?!#)(\S[^\n]*)$/gm);
  const name = line?.[1]?.trimEnd();
  if (line === undefined || name === undefined) return { reason: 'there is none in the file', span: { start: 0, end: text.length } };
  const start = line.index + line[0].indexOf(name);
  const reason = reasonOf(name);
  return reason === undefined ? undefined : { reason, span: { start, end: start + name.length } };
}

function reasonOf(name: string): string | undefined {
  if (name.length > MAX_LENGTH) return `this one has ${name.length} characters, and ${MAX_LENGTH} are the limit`;
  const [character] = /[^A-Za-z0-9.-]/.exec(name) ?? [];
  if (character !== undefined) return `${character === ' ' ? 'a space' : character} cannot be in a name`;
  const label = name
    .replace(/\.$/, '')
    .split('.')
    .find((part) => part === '' || part.startsWith('-') || part.endsWith('-'));
  if (label === undefined) return undefined;
  return label === '' ? 'it has a dot too many' : `${label} begins or ends with a dash`;
}
